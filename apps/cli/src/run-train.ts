import { adult } from '@xai/datasets';
import type { Context } from './context.js';
import { fault } from './errors.js';
import { checkAllWritable, writeFiles } from './io/write.js';
import { progress } from './progress.js';
import { probabilities } from './train/adult-card.js';
import { adultCard, trainAdult } from './train/index.js';
import { accuracy, confusion } from './train/scores.js';

/** The options of `xai train` as given. */
export interface TrainFlags {
  readonly seed: number;
  readonly out: string;
  readonly card?: string;
}

/** Splits that a model card is made of. */
const SPLITS = 5;

/** Trains the Adult network, writes it, and says how well it does on rows that it never saw; with `--card` over five seeded splits, with the first one's model card. */
export async function runTrain(flags: TrainFlags, context: Context): Promise<void> {
  const { out, card } = flags;
  if (!/\.onnx$/i.test(out)) throw fault(`a trained network is an .onnx file: ${out}`);
  if (card !== undefined && !/\.json$/i.test(card)) throw fault(`a model card is a .json file: ${card}`);
  checkAllWritable(card === undefined ? [out] : [out, card]);
  await (card === undefined ? trainOne(flags, context) : trainWithCard({ ...flags, card }, context));
}

async function trainOne({ seed, out }: TrainFlags, { terminal, signal }: Context): Promise<void> {
  const bar = progress(terminal, `training, seed ${seed}`);
  const trained = await trainAdult({ seed, signal, onEpoch: (epoch, epochs) => bar.update(epoch, epochs) });
  bar.end();
  signal.throwIfAborted();
  writeFiles([{ path: out, content: trained.bytes }]);
  const dataset = await adult();
  const truth = Float64Array.from(trained.test, (row) => dataset.target[row]);
  const share = accuracy(confusion(await probabilities(trained.bytes, dataset, trained.test), truth));
  const majority = 1 - truth.reduce((sum, label) => sum + label, 0) / truth.length;
  terminal.out(
    `${out}: ${trained.parameters} parameters, best of ${trained.history.length} epochs is ${trained.bestEpoch}; right on ` +
      `${percent(share)} of ${truth.length} test rows (always "${dataset.targetNames[0]}": ${percent(majority)})\n`,
  );
}

async function trainWithCard(
  { seed, out, card: path }: TrainFlags & { card: string },
  { terminal, signal }: Context,
): Promise<void> {
  const bar = progress(terminal, `training ${SPLITS} networks, seeds ${seed} to ${seed + SPLITS - 1}`);
  const onEpoch = (split: number, splits: number, epoch: number, epochs: number) =>
    bar.update(split - 1 + epoch / epochs, splits);
  const { bytes, card } = await adultCard({ seed, splits: SPLITS, signal, onEpoch });
  bar.end();
  signal.throwIfAborted();
  writeFiles([
    { path: out, content: bytes },
    { path, content: `${JSON.stringify(card, null, 2)}\n` },
  ]);
  const [low, high] = card.accuracy.interval;
  terminal.out(
    `${out}, ${path}: accuracy ${percent(card.accuracy.mean)} over ${SPLITS} splits (95 % interval ${percent(low)} to ${percent(high)}), ` +
      `${percent(card.test.majority)} by the majority alone\n`,
  );
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
