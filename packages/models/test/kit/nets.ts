import { readFileSync } from 'node:fs';
import { readNpy, type Tensor } from '@xai/tensor';

/** One recorded layer of a golden network: its activation and the gradient of a class's logit, [c, h, w]. */
export interface GoldenLayer {
  readonly layer: string;
  readonly image: number;
  readonly target: { readonly class: number };
  readonly reshape: string | null;
  readonly activation: string;
  readonly gradient: string;
  readonly tolerance: { readonly abs: number };
  readonly checked: Readonly<Record<string, number>>;
}

/** A small network that was trained and recorded with torch. */
export interface GoldenNet {
  readonly logits: readonly number[][];
  readonly tolerance: { readonly abs: number };
  /** The tensor that each module of the torch network is. */
  readonly modules: Readonly<Record<string, string>>;
  readonly layers: readonly GoldenLayer[];
}

const folder = new URL('../golden/nets/', import.meta.url);

export const goldenNets: Readonly<Record<string, GoldenNet>> = JSON.parse(
  readFileSync(new URL('nets.json', folder), 'utf8'),
).nets;
export const netBytes = (name: string): Uint8Array => readFileSync(new URL(`${name}.onnx`, folder));
export const netArray = (file: string): Tensor => readNpy(readFileSync(new URL(file, folder)));
/** [2, 3, h, w] */
export const netImages = (name: string): Tensor => netArray(`${name}-images.npy`);

/** A recorded [c, h, w] as a cut hands it out: [h, w, c]. */
export function hwc({ data, shape: [c, h, w] }: Tensor): number[] {
  return Array.from({ length: data.length }, (_, i) => Number(data[(i % c) * h * w + Math.floor(i / c)]));
}
