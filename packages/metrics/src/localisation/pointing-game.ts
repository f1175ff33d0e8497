import { contiguous, type Tensor } from '@xai/tensor';

/**
 * Whether the map's first maximum in row-major order lies on the truth, or within `tolerance` pixels of it (Euclidean).
 * map, truth: [h, w]. Zhang et al. 2018, section 4.1. https://arxiv.org/abs/1608.00507
 */
export function pointingGame(map: Tensor, truth: Tensor, tolerance = 0): { row: number; column: number; hit: boolean } {
  const values = contiguous(map).data;
  const inside = contiguous(truth).data;
  const width = map.shape[1];
  if (values.length !== inside.length) {
    throw new RangeError(
      `metrics: map and truth need the same shape: [${map.shape.join(', ')}], [${truth.shape.join(', ')}]`,
    );
  }
  let top = 0;
  for (let i = 1; i < values.length; i++) if (values[i] > values[top]) top = i;
  const row = Math.floor(top / width);
  const column = top % width;
  const near = (v: number, i: number) =>
    v !== 0 && (Math.floor(i / width) - row) ** 2 + ((i % width) - column) ** 2 <= tolerance ** 2;
  return { row, column, hit: inside.some(near) };
}
