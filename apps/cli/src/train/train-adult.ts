import { adult, split, type TableDataset } from '@xai/datasets';
import { writeOnnx } from '@xai/models';
import { random } from '@xai/tensor';
import { encode, fitEncoding } from './encoding.js';
import { type Dense, fit } from './fit.js';
import { networkGraph } from './network-graph.js';
import { adultSettings, type TrainSettings } from './settings.js';

/** Rows that no network is ever trained on: the paper's instance A, and the row of its Figure V. */
export const keepInTest: readonly number[] = [28197, 1012];

/** How `trainAdult` runs. */
export interface TrainOptions {
  /** Seed of the split, the initial weights and the shuffles; whole, >= 0. @default 0 */
  readonly seed?: number;
  /** @default adultSettings */
  readonly settings?: TrainSettings;
  readonly signal?: AbortSignal;
  /** Called after every epoch with its number from 1, the largest number of epochs, and the validation loss. */
  readonly onEpoch?: (epoch: number, epochs: number, loss: number) => void;
}

/** A trained network and the rows it was made of. */
export interface TrainedAdult {
  /** The network as an ONNX file: 12 codes in, one probability out. */
  readonly bytes: Uint8Array;
  readonly seed: number;
  readonly settings: TrainSettings;
  readonly training: Int32Array;
  readonly validation: Int32Array;
  readonly test: Int32Array;
  readonly bestEpoch: number;
  /** Validation loss after every epoch. */
  readonly history: readonly number[];
  readonly parameters: number;
}

/**
 * Trains the Adult network: a seeded 80/20 split, a tenth of the training part held out for early stopping, the encoding
 * fitted on the rest alone, and one ONNX file with the encoding inside. The same seed gives the same bytes.
 * Throws RangeError for a seed that is not a finite number.
 */
export async function trainAdult(options: TrainOptions = {}): Promise<TrainedAdult> {
  const { seed = 0, settings = adultSettings, signal, onEpoch } = options;
  const dataset = await adult();
  const { training, validation, test } = parts(dataset, seed, settings);
  const d = dataset.features.length;
  const counts = dataset.features.map((name) => dataset.categories[name]?.length ?? 0);
  const encoding = fitEncoding(dataset.data.data, training, counts, settings.bins);
  const examples = (rows: Int32Array) => ({
    x: encode(encoding, dataset.data.data, rows, d),
    y: Float32Array.from(rows, (row) => dataset.target[row]),
  });
  const fitted = await fit(examples(training), examples(validation), settings, { seed, signal, onEpoch });
  const graph = networkGraph(encoding, fitted.layers, d, {
    features: JSON.stringify(dataset.features),
    categories: JSON.stringify(dataset.categories),
    classes: JSON.stringify(dataset.targetNames),
    made: `xai train adult --seed ${seed}`,
  });
  return {
    bytes: writeOnnx(graph),
    seed,
    settings,
    training,
    validation,
    test,
    bestEpoch: fitted.bestEpoch,
    history: fitted.history,
    parameters: fitted.layers.reduce((sum, layer) => sum + parameterCount(layer), 0),
  };
}

/** The seeded parts of the table: training (without validation), validation and test rows. */
export function parts({ data }: TableDataset, seed: number, settings: TrainSettings) {
  const { train, test } = split(data.shape[0], { seed, keepInTest });
  const order = random(seed).fork(7).permutation(train.length);
  const held = Math.round(train.length * settings.validation);
  const pick = (from: number, to?: number) => Int32Array.from(order.subarray(from, to), (i) => train[i]).sort();
  return { training: pick(held), validation: pick(0, held), test };
}

function parameterCount({ weights, bias }: Dense): number {
  return weights.length + bias.length;
}
