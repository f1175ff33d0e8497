import { type Attribution, type Predict, toJSON } from '@xai/core';
import { contiguous, fromRows, random, type Tensor, tensor } from '@xai/tensor';
import { toNdarray } from '@xai/tensor/ndarray';
import '@xai/test-kit';
import { describe, expect, test } from 'vitest';
import {
  allFeatures,
  custom,
  decile,
  entropy,
  type LimeTabularOptions,
  limeTabular,
  none,
  pickColumns,
  ridge,
  type Surrogate,
} from '../src/index.js';

const r = random(11);
/** Age, Sex (0, 1), Pay (mostly 0), constant. */
const rows = Array.from({ length: 300 }, () => [
  Math.round(20 + 50 * r.uniform()),
  r.uniform() < 0.3 ? 1 : 0,
  r.uniform() < 0.1 ? Math.round(9e4 * r.uniform()) : 0,
  7,
]);
const training = fromRows(rows);
const featureNames = ['Age', 'Sex', 'Pay', 'Same'];
const info = { training, featureNames, categorical: ['Sex'], categories: { Sex: ['Female', 'Male'] } };
const row = tensor(Float64Array.of(66, 1, 0, 7), [1, 4]);

/** Two classes; p rises with age and for men, and once paid. */
const predict: Predict = (batch) => {
  const { data, shape } = contiguous(batch);
  const out = new Float64Array(2 * shape[0]);
  for (let i = 0; i < shape[0]; i++) {
    const z = (data[4 * i] - 45) / 15 + data[4 * i + 1] + (data[4 * i + 2] > 0 ? 2 : 0);
    out[2 * i + 1] = 1 / (1 + Math.exp(-z));
    out[2 * i] = 1 - out[2 * i + 1];
  }
  return tensor(out, [shape[0], 2]);
};
const values = (a: Attribution) => Array.from(contiguous(a.values).data);
const explain = (options: Partial<LimeTabularOptions> = {}, model = predict) =>
  limeTabular(model, { ...info, ...options });

describe('limeTabular', () => {
  test('limeTabular says what it is, in words that toJSON writes', async () => {
    const why = await explain({ targetNames: ['no', 'yes'], unit: 'probability' })(row, { seed: 3, budget: 1000 });
    const json = toJSON(why);
    expect(json).toMatchObject({
      method: 'lime',
      target: 1,
      targetName: 'yes',
      features: featureNames,
      categories: { Sex: ['Female', 'Male'] },
      rows: [0],
      unit: 'probability',
      game: 'surrogate',
      error: 'surrogate',
      additive: false,
      seed: 3,
      budget: 1000,
      background: { rows: 300 },
      settings: {
        mode: 'classification',
        samples: 1000,
        discretize: 'quartile',
        kernel: 'exponential',
        kernelWidth: 1.5,
      },
    });
    const [d] = why.diagnostics;
    expect(d.conditions).toEqual([
      expect.stringMatching(/^Age > \d\d\.\d\d$/),
      'Sex = Male',
      'Pay <= 0.00',
      'Same <= 7.00',
    ]);
    expect(d.prediction).toBe(contiguous(why.output).data[0]);
    expect(d.gap).toBeCloseTo(Number(d.localPrediction) - Number(d.prediction), 15);
    const sum = contiguous(why.base).data[0] + values(why).reduce((a, b) => a + b);
    expect(d.localPrediction).toBeCloseTo(sum, 12);
    expect(d.outputs).toEqual([1 - Number(d.prediction), d.prediction]);
    expect(values(why)[0]).toBeGreaterThan(0.1);
    expect(values(why)[3]).toBe(0);
  });

  test('limeTabular takes shares from the perturbed rows alone', async () => {
    let seen: Tensor = row;
    const [d] = (
      await explain({}, (batch) => {
        seen = { data: Float64Array.from(batch.data), shape: batch.shape };
        return predict(batch);
      })(row, { budget: 501 })
    ).diagnostics;
    const outputs = contiguous(await predict(seen)).data;
    const yes = outputs.filter((p, i) => i > 1 && i % 2 === 1 && p > 0.5).length / 500;
    expect(d.neighbourhoodShare).toBeCloseToArray([1 - yes, yes], { abs: 1e-12 });
    const weighted = d.weightedNeighbourhoodShare as number[];
    expect(weighted[0] + weighted[1]).toBeCloseTo(1, 12);
    expect(weighted[1]).toBeGreaterThan(yes);
    expect(Array.from(seen.data).slice(0, 4)).toEqual([66, 1, 0, 7]);
  });

  test('limeTabular gives the same numbers for the same seed, whatever the batches and the other rows', async () => {
    const both = fromRows([rows[0], [66, 1, 0, 7]]);
    const alone = values(await explain()(row, { seed: 5 }));
    expect(values(await explain()(row, { seed: 5, batchSize: 77 }))).toEqual(alone);
    expect(values(await explain()(both, { seed: 5, rows: [8, 9] })).slice(4)).toEqual(alone);
    expect(values(await explain()(row, { seed: 6 }))).not.toEqual(alone);
    const around = explain({ discretize: none, around: true });
    expect(values(await around(both, { seed: 5 })).slice(4)).toEqual(values(await around(row, { seed: 5 })));
  });

  test.each([
    ['bins', {}, 1],
    ['normals', { discretize: none }, 1],
    ['around each row', { discretize: none, around: true }, 2],
  ] as const)('limeTabular never shows the model more rows than its budget: %s', async (_, options, passes) => {
    let seen = 0;
    const progress: number[][] = [];
    await explain(options, (batch) => {
      seen += batch.shape[0];
      return predict(batch);
    })(fromRows([rows[0], rows[1]]), { budget: 200, onProgress: (...p) => progress.push(p) });
    expect(seen).toBe(passes === 1 ? 201 : 400);
    expect(seen).toBeLessThanOrEqual(2 * 200);
    expect(progress.at(-1)).toEqual([seen, seen]);
  });

  test('limeTabular explains any number of targets from one pass over the same samples', async () => {
    let calls = 0;
    const model: Predict = (batch) => {
      calls++;
      return predict(batch);
    };
    const [no, yes] = await explain({}, model)(row, { target: 'all' });
    expect(calls).toBe(1);
    expect(values(no)).toBeCloseToArray(
      values(yes).map((w) => -w),
      { abs: 1e-12 },
    );
    expect(values(yes)).toEqual(values(await explain()(row)));
    const [one] = await explain()(row, { target: [1] });
    expect(values(one)).toEqual(values(yes));
  });

  test('limeTabular keeps float32 training rows as float32 batches', async () => {
    let kind = '';
    await explain({ training: tensor(Float32Array.from(training.data), training.shape) }, (batch) => {
      kind = batch.data.constructor.name;
      return predict(batch);
    })(row);
    expect(kind).toBe('Float32Array');
  });

  test('limeTabular finds a linear model again where numbers are not cut', async () => {
    const linear: Predict = ({ data, shape }) =>
      tensor(
        Float64Array.from({ length: shape[0] }, (_, i) => 2 * data[4 * i] - 3 * data[4 * i + 1] + 1),
        [shape[0]],
      );
    const options = { discretize: none, surrogate: ridge({ alpha: 0 }) } as const;
    for (const extra of [{}, { around: true }, { lhs: true }, { lhs: true, around: true }]) {
      const why = await explain({ ...options, ...extra }, linear)(row, { budget: 400 });
      const ages = rows.map(([age]) => age);
      const mean = ages.reduce((a, b) => a + b) / 300;
      const sd = Math.sqrt(ages.reduce((s, v) => s + (v - mean) ** 2, 0) / 300);
      expect(values(why)).toBeCloseToArray([2 * sd, -3, 0, 0], { abs: 1e-8 });
      expect(why.diagnostics[0]).toMatchObject({
        r2: expect.closeTo(1, 10),
        neighbourhoodShare: null,
        gap: expect.closeTo(0, 8),
      });
      expect(why.settings).toMatchObject({
        mode: 'regression',
        around: extra.around ?? false,
        lhs: extra.lhs ?? false,
      });
    }
  });

  test('limeTabular takes a kernel, a width, a distance and a surrogate by value', async () => {
    const manhattan = (a: ArrayLike<number>, b: ArrayLike<number>) =>
      Array.from(a).reduce((s, v, j) => s + Math.abs(v - b[j]), 0);
    const flat: Surrogate = {
      name: 'means',
      fit: (problem, selected) => ({
        coefficients: selected.map(() => 0),
        intercept: pickColumns(problem, selected).shape[1],
      }),
    };
    const a = await explain({ distance: manhattan, kernel: (d, w) => (d < w ? 1 : 0.5), kernelWidth: 2 })(row);
    const b = await explain({ kernel: (d, w) => (d * d < w ? 1 : 0.5), kernelWidth: 2 })(row);
    expect(values(a)).toBeCloseToArray(values(b), { abs: 1e-9 });
    expect(a.settings).toMatchObject({ kernel: 'custom', distance: 'custom', kernelWidth: 2 });
    const c = await explain({ surrogate: flat, select: allFeatures })(row);
    expect(contiguous(c.base).data[0]).toBe(4);
    expect(c.standardErrors).toBeNull();
  });

  test('limeTabular keeps at most `features` weights; Python lime keeps 10', async () => {
    const wide = Array.from({ length: 60 }, () => Array.from({ length: 13 }, () => r.normal()));
    const model: Predict = ({ data, shape }) =>
      tensor(
        Float64Array.from({ length: shape[0] }, (_, i) => data[13 * i] + data[13 * i + 1] * data[13 * i + 2]),
        [shape[0]],
      );
    const used = async (options: object) =>
      values(await limeTabular(model, { training: fromRows(wide), ...options })(fromRows([wide[0]]))).filter(
        (w) => w !== 0,
      ).length;
    expect(await used({})).toBe(13);
    expect(await used({ parity: 'lime' })).toBe(10);
    expect(await used({ features: 2 })).toBe(2);
    expect(await used({ features: 99 })).toBe(13);
  });

  test('limeTabular writes conditions as Python lime does under parity, and lets bins silence around and lhs', async () => {
    const why = await explain({ parity: 'lime', around: true, lhs: true, discretize: decile })(row);
    expect((why.diagnostics[0].conditions as string[])[1]).toBe('Sex=Male');
    expect(why.settings).toMatchObject({ around: false, lhs: false, parity: 'lime' });
  });

  test('limeTabular notes a bin that is most of its column, and a category that no training row has', async () => {
    const paid = tensor(Float64Array.of(30, 1, 500, 7), [1, 4]);
    const [d] = (await explain()(paid)).diagnostics;
    expect(d.notes).toEqual([expect.stringMatching(/^Pay > 0.00: all values from \d+ to \d+ are one bin$/)]);
    const women = fromRows(rows.map(([age, , pay, same]) => [age, 0, pay, same]));
    const [unseen] = (await explain({ training: women })(row)).diagnostics;
    expect(unseen.notes).toContain('Sex = Male does not occur in the training rows: no sample supports its weight');
  });

  test('limeTabular warns where the ranking may not hold', async () => {
    const normals = fromRows(Array.from({ length: 100 }, () => [r.normal(), r.normal(), r.normal(), r.normal()]));
    const weighted = (w: number[]) =>
      limeTabular(
        ({ data, shape }) =>
          tensor(
            Float64Array.from({ length: shape[0] }, (_, i) =>
              w.reduce((s, v, j) => s + v * Math.sin(data[4 * i + j]), 0),
            ),
            [shape[0]],
          ),
        { training: normals, discretize: none },
      )(fromRows([[0.1, 0, 0, 0]]));
    const [same] = (await weighted([1, -1, 0, 0])).diagnostics;
    expect(same.warnings).toEqual([
      expect.stringMatching(/^rank 1 and 2 may change places with another seed: x\d and x\d differ by /),
      expect.stringMatching(/^the sign of x[23] is unsure: /),
    ]);
    expect((await weighted([3, -2, 1, 0])).diagnostics[0].warnings).toEqual([]);
  });
});

describe('limeTabular with groups', () => {
  const places = ['Home_City', 'Home_Coast', 'Home_Hill'];
  const hot = rows.map(([age], i) => [age, i % 3 === 0 ? 1 : 0, i % 3 === 1 ? 1 : 0, i % 3 === 2 ? 1 : 0]);
  const model: Predict = ({ data, shape }) =>
    tensor(
      Float64Array.from({ length: shape[0] }, (_, i) => data[4 * i + 1] * 3 - data[4 * i + 3]),
      [shape[0]],
    );
  const options = { training: fromRows(hot), featureNames: ['Age', ...places], groups: { Home: places } };

  test('limeTabular samples one-hot columns together and explains them as one feature', async () => {
    const why = await limeTabular((batch) => {
      const { data, shape } = contiguous(batch);
      for (let i = 0; i < shape[0]; i++) expect(data[4 * i + 1] + data[4 * i + 2] + data[4 * i + 3]).toBe(1);
      return model(batch);
    }, options)(fromRows([[40, 1, 0, 0]]));
    expect(why.features).toEqual(['Age', 'Home']);
    expect(why.categories).toEqual({ Home: ['City', 'Coast', 'Hill'] });
    expect([...contiguous(why.data).data]).toEqual([40, 0]);
    expect((why.diagnostics[0].conditions as string[])[1]).toBe('Home = City');
    expect(values(why)[1]).toBeCloseTo(3.5, 1);
    expect(why.settings).toMatchObject({ groups: { Home: [1, 2, 3] }, kernelWidth: Math.sqrt(2) * 0.75 });
  });

  test('limeTabular names a joint group by all its columns and warns of a combination that is not there', async () => {
    const joint = { ...options, groups: { Both: ['Age', 'Home_City'] } };
    const why = await limeTabular(model, joint)(fromRows([[1, 1, 0, 0]]));
    expect((why.diagnostics[0].conditions as string[])[0]).toBe('Age = 1, Home_City = 1');
    expect(toJSON(why).data).toEqual([[null, 0, 0]]);
    expect(why.diagnostics[0].notes).toHaveLength(1);
  });
});

describe('limeTabular refuses', () => {
  const line = (text: string | RegExp) => expect.objectContaining({ message: expect.stringMatching(text) });
  const bad: [string, Partial<LimeTabularOptions>, RegExp][] = [
    ['no training rows', { training: tensor(new Float64Array(0), [0, 4]) }, /^lime: training data is a table/],
    [
      'NaN in training',
      { training: fromRows([[1, 0, Number.NaN, 7]]) },
      /^lime: training data must be finite numbers: NaN in row 0, column 2$/,
    ],
    [
      'a categorical index out of range',
      { categorical: [9] },
      /^lime: a categorical column does not exist: 9 of 4 columns$/,
    ],
    ['an unknown categorical name', { categorical: ['Se'] }, /does not exist: Se/],
    [
      'fractions as categories',
      { categorical: ['Sex'], training: fromRows([[1, 0.5, 0, 7]]) },
      /^lime: category codes of Sex are 0 .. 1: 0.5 in training row 0$/,
    ],
    ['a column in two groups', { groups: { a: [0], b: [0] } }, /^core: a column belongs to one group/],
    [
      'around with bins',
      { around: true },
      /^lime: around needs numeric features without bins \(discretize: none\): quartile$/,
    ],
    [
      'lhs with bins',
      { lhs: true, discretize: decile },
      /^lime: lhs needs numeric features without bins \(discretize: none\): decile$/,
    ],
    ['a kernel width of 0', { kernelWidth: 0 }, /^lime: a kernel width must be a finite number above 0: 0$/],
    ['no features', { features: 0 }, /^lime: features must be a whole number above 0: 0$/],
    ['too few labels', { discretize: entropy([0, 1]) }, /^lime: one label for each training row: 2 labels, 300 rows$/],
    [
      'labels that are no classes',
      { discretize: entropy(rows.map(() => r.uniform())) },
      /^lime: labels must be whole class numbers/,
    ],
    [
      'bins without edges',
      { discretize: custom({ Age: [30] }) },
      /^lime: custom bins need at least one edge for each numeric feature: Pay has none$/,
    ],
    [
      'numbers without a variance in float64',
      { training: fromRows([[1e160, 0, 0, 7]]) },
      /^lime: numbers of a column must lie within 1e\+150; rescale Age: 1e\+160$/,
    ],
    [
      'edges that are no numbers',
      { discretize: custom(() => [Number.NaN]) },
      /^lime: bins need edges that are finite numbers: \[NaN\]$/,
    ],
  ];

  test.each(bad)('limeTabular refuses %s', (_, options, message) => {
    expect(() => explain(options)).toThrow(message);
  });

  test.each([
    ['another number of columns', fromRows([[1, 2]]), {}, /^lime: rows need the training data's 4 columns: \[1, 2\]$/],
    [
      'NaN in an explained row',
      fromRows([[1, Number.NaN, 0, 7]]),
      {},
      /^lime: an explained row must be finite numbers: NaN in row 0, column 1$/,
    ],
    [
      'a category that has no name',
      fromRows([[30, 5, 0, 7]]),
      {},
      /^lime: category codes of Sex are 0 .. 1: 5 in the explained row$/,
    ],
    ['a class that does not exist', row, { target: 2 }, /^core: target 2 does not exist: the model has 2 outputs/],
    ['a seed that is no number', row, { seed: Number.NaN }, /^core: a seed must be a finite number: NaN$/],
    ['a budget of one sample', row, { budget: 1 }, /^lime: a budget of at least 2 samples is needed: 1$/],
  ] as const)('limeTabular refuses %s', async (_, rows, run, message) => {
    await expect(explain()(rows, run)).rejects.toEqual(line(message));
  });

  test('limeTabular names the row and the output of a NaN from the model', async () => {
    const at = (bad: number) => (batch: Tensor) => {
      const out = contiguous(predict(batch) as Tensor);
      out.data[2 * bad + 1] = Number.NaN;
      return out;
    };
    await expect(explain({}, at(0))(row, { rows: [41] })).rejects.toEqual(line('NaN for row 41, output 1$'));
    await expect(explain({}, at(3))(row)).rejects.toEqual(line('NaN for perturbed row 3, output 1$'));
  });

  test('limeTabular refuses a kernel or a surrogate that returns NaN, and a kernel that is 0 throughout', async () => {
    await expect(explain({ kernel: () => Number.NaN })(row)).rejects.toEqual(
      line('^lime: a kernel must return finite numbers >= 0: NaN'),
    );
    await expect(explain({ kernel: () => 0 })(row)).rejects.toEqual(
      line('^lime: a kernel must give some sample a weight'),
    );
    const fit = () => ({ coefficients: [Number.NaN], intercept: 0 });
    await expect(explain({ surrogate: { name: 'bad', fit }, features: 1 })(row)).rejects.toEqual(
      line('^lime: a surrogate must return'),
    );
  });

  test('limeTabular stops at its signal', async () => {
    const stop = new AbortController();
    const slow: Predict = async (batch) => {
      stop.abort(new Error('enough'));
      return predict(batch);
    };
    await expect(explain({}, slow)(row, { signal: stop.signal, batchSize: 100 })).rejects.toThrow('enough');
    await expect(explain()(row, { signal: AbortSignal.abort(new Error('before')) })).rejects.toThrow('before');
  });

  test('limeTabular explains with one training row, constant columns and a constant model', async () => {
    const one = fromRows([rows[0]]);
    for (const discretize of [decile, none]) {
      const why = await explain({ training: one, discretize })(one, { budget: 50 });
      expect(values(why)).toEqual([0, 0, 0, 0]);
      expect([...contiguous(why.standardErrors!).data]).toEqual([0, 0, 0, 0]);
    }
    const flat: Predict = ({ shape }) => tensor(new Float64Array(shape[0]).fill(0.25), [shape[0]]);
    const why = await explain({}, flat)(row);
    expect(values(why)).toEqual([0, 0, 0, 0]);
    expect(why.diagnostics[0]).toMatchObject({ r2: 1, localPrediction: 0.25, gap: 0 });
  });
});

test('limeTabular takes a transposed ndarray for training data, rows and the model’s answer', async () => {
  const transposed = (t: Tensor) => {
    const [n, d] = t.shape;
    const { data } = contiguous(t);
    const columns = Float64Array.from({ length: n * d }, (_, i) => data[(i % n) * d + Math.floor(i / n)]);
    return toNdarray(tensor(columns, [d, n])).transpose(1, 0);
  };
  const model: Predict = async (batch) => transposed(await predict(batch));
  const found = await limeTabular(model, { ...info, training: transposed(training) })(transposed(row), { budget: 200 });
  const plain = await limeTabular(predict, info)(row, { budget: 200 });
  expect(values(found)).toEqual(values(plain));
});
