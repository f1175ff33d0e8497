import { predictRows } from '@xai/core';
import { adult, type GroupCard, type ModelCard, type TableDataset } from '@xai/datasets';
import { open, reference } from '@xai/models';
import { accuracy, auc, brier, calibration, confusion, wilson } from './scores.js';
import { keepInTest, type TrainedAdult, type TrainOptions, trainAdult } from './train-adult.js';

/** Half-width of a 95 % interval in standard errors, by degrees of freedom 1 to 9: Student's t. */
const STUDENT = [12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157];

/** How `adultCard` runs. */
export interface CardOptions extends Omit<TrainOptions, 'onEpoch'> {
  /** Number of splits, 2 to 10; their seeds are seed, seed + 1, ... @default 5 */
  readonly splits?: number;
  /** Called after every epoch of every split: split from 1, splits in all, epoch from 1, the largest number of epochs. */
  readonly onEpoch?: (split: number, splits: number, epoch: number, epochs: number) => void;
}

/**
 * The network of the first seed with its model card: the accuracy is the mean over several seeded splits, each with a
 * network of its own; all else is the first network on its own test rows, as its ONNX file gives them.
 */
export async function adultCard(options: CardOptions = {}): Promise<{ bytes: Uint8Array; card: ModelCard }> {
  const { seed = 0, splits = 5, onEpoch, ...rest } = options;
  if (!(Number.isInteger(splits) && splits >= 2 && splits <= STUDENT.length + 1)) {
    throw new RangeError(`train: a card needs 2 to 10 splits: ${splits}`);
  }
  const dataset = await adult();
  const scores: { seed: number; accuracy: number }[] = [];
  const nets: { trained: TrainedAdult; probability: Float64Array }[] = [];
  for (let k = 0; k < splits; k++) {
    const report = onEpoch && ((epoch: number, epochs: number) => onEpoch(k + 1, splits, epoch, epochs));
    const trained = await trainAdult({ ...rest, seed: seed + k, onEpoch: report });
    const probability = await probabilities(trained.bytes, dataset, trained.test);
    scores.push({ seed: seed + k, accuracy: accuracy(confusion(probability, labels(dataset, trained.test))) });
    nets.push({ trained, probability });
  }
  const [first] = nets;
  return { bytes: first.trained.bytes, card: card(dataset, first.trained, first.probability, scores) };
}

/** The model's probability of class 1 for each named row of the dataset. */
export async function probabilities(
  bytes: Uint8Array,
  { data }: TableDataset,
  rows: Int32Array,
): Promise<Float64Array> {
  const network = await open(bytes, { engine: reference });
  const d = data.shape[1];
  const source = {
    count: rows.length,
    shape: [d],
    batch: (n: number) => new Float32Array(n * d),
    write: (from: number, to: number, out: { set(values: ArrayLike<number>, at: number): void }) => {
      for (let i = from; i < to; i++) out.set(data.data.subarray(rows[i] * d, (rows[i] + 1) * d), (i - from) * d);
    },
  };
  const { data: outputs } = await predictRows(network.predict, source);
  network.dispose();
  return outputs;
}

function card(
  dataset: TableDataset,
  trained: TrainedAdult,
  probability: Float64Array,
  splits: ModelCard['accuracy']['splits'],
): ModelCard {
  const truth = labels(dataset, trained.test);
  const positives = truth.reduce((a, b) => a + b) / truth.length;
  return {
    schema: 'xai.model-card/1',
    name: 'adult',
    input: 'codes [n, 12] float32: the 12 features of Adult, categories as codes',
    output: 'probability [n, 1] float32: chance of an income above 50,000 dollars',
    features: dataset.features,
    targetNames: dataset.targetNames,
    parameters: trained.parameters,
    bytes: trained.bytes.length,
    split: {
      seed: trained.seed,
      test: 0.2,
      keepInTest,
      rows: { training: trained.training.length, validation: trained.validation.length, test: trained.test.length },
    },
    training: {
      seed: trained.seed,
      settings: { ...trained.settings },
      bestEpoch: trained.bestEpoch,
      epochs: trained.history.length,
      library: 'TensorFlow.js 4.22.0, cpu backend',
    },
    accuracy: { ...interval(splits.map((s) => s.accuracy)), splits },
    test: {
      accuracy: accuracy(confusion(probability, truth)),
      majority: Math.max(positives, 1 - positives),
      auc: auc(probability, truth),
      brier: brier(probability, truth),
      confusion: confusion(probability, truth),
      calibration: calibration(probability, truth),
      groups: Object.fromEntries(
        ['Sex', 'Race'].map((name) => [name, groups(dataset, trained.test, probability, name)]),
      ),
    },
    made: `xai train adult --seed ${trained.seed} --card adult.card.json`,
  };
}

function interval(values: readonly number[]): { mean: number; interval: readonly [number, number] } {
  const n = values.length;
  const mean = values.reduce((a, b) => a + b) / n;
  const sd = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (n - 1));
  const half = (STUDENT[n - 2] * sd) / Math.sqrt(n);
  return { mean, interval: [mean - half, mean + half] };
}

function groups(dataset: TableDataset, rows: Int32Array, probability: Float64Array, column: string): GroupCard[] {
  const j = dataset.features.indexOf(column);
  return dataset.categories[column].map((name, code) => {
    const members = [...rows.keys()].filter((i) => dataset.data.data[rows[i] * dataset.features.length + j] === code);
    const counts = confusion(
      members.map((i) => probability[i]),
      members.map((i) => dataset.target[rows[i]]),
    );
    const { trueNegative, falsePositive, falseNegative, truePositive } = counts;
    const n = members.length;
    const share = (part: number, whole: number) => (whole ? part / whole : null);
    return {
      name,
      rows: n,
      positives: (falseNegative + truePositive) / n,
      predictedPositives: (falsePositive + truePositive) / n,
      errorRate: (falsePositive + falseNegative) / n,
      errorInterval: wilson(falsePositive + falseNegative, n),
      falsePositiveRate: share(falsePositive, falsePositive + trueNegative),
      falseNegativeRate: share(falseNegative, falseNegative + truePositive),
    };
  });
}

function labels({ target }: TableDataset, rows: Int32Array): Uint8Array {
  return Uint8Array.from(rows, (row) => target[row]);
}
