import { type Predict, predictRows } from '@xai/core';
import { type Discretizer, decile, entropy, limeTabular, none, quartile, selections } from '@xai/lime';
import type { TypedArray } from '@xai/tensor';
import type { Method, Setup } from './methods.js';

type MakeBins = (predict: Predict, setup: Setup) => Discretizer | Promise<Discretizer>;

/** Every way to cut numeric features into bins, by the word that `--discretize` takes. */
export const discretizers: Readonly<Record<string, MakeBins>> = {
  quartile: () => quartile,
  decile: () => decile,
  entropy: async (predict, setup) => entropy(setup.labels ?? (await ownLabels(predict, setup))),
  none: () => none,
};

/** Every way to select features, by the word that `--select` takes. */
export const selectors = Object.fromEntries(selections.map((selection) => [selection.name, selection]));

/** LIME for tables; the background is the training data. */
export const lime: Method = {
  serves: ['parity', 'discretize', 'aroundInstance', 'lhs', 'features', 'select', 'kernelWidth'],
  parity: 'lime',
  wholeBackground: true,
  needsComplete: true,
  async configure(predict, setup) {
    const { flags, background, info, mode, categorical } = setup;
    return limeTabular(predict, {
      ...info,
      training: background,
      mode,
      categorical,
      discretize: await discretizers[flags.discretize ?? 'quartile'](predict, setup),
      around: flags.aroundInstance,
      lhs: flags.lhs,
      features: flags.features,
      select: selectors[flags.select ?? 'auto'],
      kernelWidth: flags.kernelWidth,
      parity: flags.parity === 'lime' ? 'lime' : undefined,
    });
  },
};

/** The model's own classes of the background rows; its values where it has a single output, the sign of a logit. */
async function ownLabels(
  predict: Predict,
  { background: { data, shape }, batchSize, signal, cut }: Setup,
): Promise<Float64Array> {
  const [count, columns] = shape;
  const rows = {
    count,
    shape: [columns],
    batch: (n: number) => new Float64Array(n * columns),
    write: (from: number, to: number, out: TypedArray) => out.set(data.subarray(from * columns, to * columns)),
    label: (i: number) => `training row ${i}`,
  };
  const { data: outputs, shape: answer } = await predictRows(predict, rows, { signal, batchSize });
  const width = answer[1];
  if (width === 1) return cut ? outputs.map((v) => (v > 0 ? 1 : 0)) : outputs;
  return Float64Array.from({ length: count }, (_, i) => {
    const row = outputs.subarray(i * width, (i + 1) * width);
    return row.indexOf(Math.max(...row));
  });
}
