import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Column,
  finalActivation,
  open,
  ortNode,
  ortWeb,
  readOnnx,
  reference,
  withoutFinalActivation,
} from '../src/index.js';
import { openFile } from '../src/node.js';

interface Case {
  readonly columns: readonly Column[] | null;
  readonly rows: readonly (readonly number[])[];
  readonly outputs: readonly (readonly number[])[];
}

const folder = new URL('./golden/sklearn/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.onnx'))
  .map((file) => file.replace('.onnx', ''));
const bytesOf = (name: string) => readFileSync(new URL(`${name}.onnx`, folder));
const caseOf = (name: string): Case => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
const table = ({ rows }: Case) => ({ data: Float64Array.from(rows.flat()), shape: [rows.length, rows[0].length] });

describe.each([ortNode, ortWeb])('open of a scikit-learn pipeline on $name', (engine) => {
  it.each(names)('predict of %s returns what scikit-learn returns, to 1e-5', async (name) => {
    const known = caseOf(name);
    const network = await open(bytesOf(name), { engine, columns: known.columns ?? undefined });
    const y = await network.predict(table(known));
    const top = Math.max(...known.outputs.flat().map(Math.abs));
    expect(y.shape).toEqual([known.rows.length, known.outputs[0].length]);
    known.outputs.flat().forEach((v, i) => {
      expect(Math.abs(y.data[i] - v) / top).toBeLessThan(1e-5);
    });
    const some = await network.predict({ data: Float64Array.from(known.rows[3]), shape: [1, known.rows[3].length] });
    expect(some.data[0]).toBeCloseTo(y.data[3 * known.outputs[0].length], 6);
    network.dispose();
  });
});

describe('open of a scikit-learn pipeline', () => {
  const known = caseOf('people-logistic');
  const file = bytesOf('people-logistic');
  const columns = known.columns as readonly Column[];

  it('open finds one-column inputs by name, in any order of the columns', async () => {
    const reversed = [...columns].reverse();
    const network = await open(file, { columns: reversed });
    const rows = known.rows.map((row) => [...row].reverse());
    const y = await network.predict({ data: rows.flat(), shape: [rows.length, 4] });
    known.outputs.flat().forEach((v, i) => {
      expect(y.data[i]).toBeCloseTo(v, 5);
    });
  });

  it('open feeds by place where no name is found', async () => {
    const network = await open(file, { columns: columns.map((column, k) => ({ ...column, name: `c${k}` })) });
    const y = await network.predict(table(known));
    expect(y.data[0]).toBeCloseTo(known.outputs[0][0], 5);
  });

  it('open finds its way among more columns than the network has', async () => {
    const network = await open(file, { columns: [{ name: 'id' }, ...columns] });
    const y = await network.predict({
      data: known.rows.flatMap((row) => [999, ...row]),
      shape: [known.rows.length, 5],
    });
    expect(y.data[0]).toBeCloseTo(known.outputs[0][0], 5);
  });

  it.each([
    [
      columns.map((c, k) => (k === 1 ? { name: 'years' } : c)),
      known.rows[0],
      /no column for the network's inputs: age/,
    ],
    [columns.map(({ name }) => ({ name })), known.rows[0], /reads text in column work: pass its categories/],
    [columns, [3, 30, 40, 0], /row 0, column work: no category has this number \(0 to 2\): 3/],
    [columns, [0, Number.NaN, 40, 0], /input age takes whole numbers \(int64\), element 0 is not one: NaN/],
    [columns, [0, 30, 40], /reads \[n, 4\], one column after the other: \[1, 3\]/],
  ])('predict says what does not fit, case %#', async (given, row, message) => {
    const network = await open(file, { columns: given });
    await expect(network.predict({ data: row, shape: [1, row.length] })).rejects.toThrow(message);
  });

  it('predict asks for categories where nothing is known of the columns', async () => {
    const network = await openFile(new URL('people-logistic.onnx', folder).pathname);
    await expect(network.predict(table(known))).rejects.toThrow(/reads text in column work: pass its categories/);
    expect(network.inputs.map(({ name, type }) => [name, type])).toEqual([
      ['work', 'string'],
      ['age', 'int64'],
      ['hours', 'float32'],
      ['sex', 'string'],
    ]);
    expect(network.outputs[1]).toEqual({ name: 'output_probability', type: 'float32', shape: [null, 2] });
  });

  it('open says which operators the reference engine does not have', async () => {
    await expect(open(file, { engine: reference })).rejects.toThrow(
      /reference cannot run these operators: .*ai\.onnx\.ml\.LinearClassifier/,
    );
  });

  it('finalActivation of operators of ai.onnx.ml is unknown, and surgery refuses them by name', () => {
    expect(finalActivation(readOnnx(file))).toBe('unknown');
    const network = open(file, { columns, surgery: withoutFinalActivation });
    return expect(network).rejects.toThrow(/raw output is out of reach.*ai\.onnx\.ml/);
  });

  it('withoutFinalActivation reaches the scores of an exported MLP', async () => {
    const mlp = caseOf('iris-mlp');
    const network = await open(bytesOf('iris-mlp'), { engine: ortNode, surgery: withoutFinalActivation });
    const y = await network.predict(table(mlp));
    const scores = Array.from(y.data.slice(0, 3));
    const sum = scores.reduce((total, v) => total + Math.exp(v), 0);
    mlp.outputs[0].forEach((p, k) => {
      expect(Math.exp(scores[k]) / sum).toBeCloseTo(p, 5);
    });
  });
});
