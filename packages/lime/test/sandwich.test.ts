import { fromRows, random, tensor } from '@xai/tensor';
import '@xai/test-kit';
import { describe, expect, test } from 'vitest';
import { binaryDesign } from '../src/binary-design.js';
import { type Design, denseDesign } from '../src/design.js';
import { problems } from '../src/problem.js';
import { ridge } from '../src/ridge.js';
import { sandwich } from '../src/sandwich.js';

const r = random(5);

describe('sandwich', () => {
  const n = 80;
  const x = fromRows(Array.from({ length: n }, () => [r.normal(), 5 + r.normal(), r.uniform()]));
  const y = Float64Array.from({ length: n }, (_, i) => x.data[3 * i] + r.normal());
  const weights = Float64Array.from({ length: n }, () => r.uniform());

  test('sandwich equals the formula with the intercept as an unpenalised column', () => {
    const [problem] = problems(x, tensor(y, [n, 1]), weights);
    const selected = [0, 2];
    const { coefficients, intercept } = ridge({ alpha: 1 }).fit(problem, selected);
    const design = Array.from({ length: n }, (_, i) => [1, x.data[3 * i], x.data[3 * i + 2]]);
    const e = y.map((v, i) => v - intercept - coefficients[0] * design[i][1] - coefficients[1] * design[i][2]);
    const sum = (w: (i: number) => number) =>
      [0, 1, 2].map((a) => [0, 1, 2].map((b) => design.reduce((s, v, i) => s + w(i) * v[a] * v[b], 0)));
    const bread = sum((i) => weights[i]);
    bread[1][1] += 1;
    bread[2][2] += 1;
    const inverse = invert(bread);
    const full = multiply(
      multiply(
        inverse,
        sum((i) => (weights[i] * e[i]) ** 2),
      ),
      inverse,
    );
    const own = sandwich(problem, selected, e, 1);
    expect(own).toBeCloseToArray([full[1][1], full[1][2], full[2][1], full[2][2]], { rel: 1e-10 });
  });

  test('sandwich of a binary design equals that of the same numbers', () => {
    const codes = Int32Array.from({ length: 6 * n }, () => r.integer(2));
    const binary = binaryDesign(codes, new Array<number>(6).fill(1), n);
    const targets = Float64Array.from({ length: n + 1 }, () => r.normal());
    const w = Float64Array.from({ length: n + 1 }, () => r.uniform());
    const of = (design: Design) =>
      sandwich(problems(design, tensor(targets, [n + 1, 1]), w)[0], [4, 0, 1], targets, 0.5);
    expect(of(binary)).toBeCloseToArray(of(denseDesign(binary))!, { rel: 1e-10 });
  });

  test('sandwich is 0 for a perfect fit and null where columns depend on each other without a penalty', () => {
    const [problem] = problems(x, tensor(y, [n, 1]), weights);
    expect([...(sandwich(problem, [0, 1], new Float64Array(n), 1) ?? [])]).toEqual([0, 0, 0, 0]);
    const twice = fromRows(Array.from({ length: n }, (_, i) => [x.data[3 * i], 2 * x.data[3 * i]]));
    const [same] = problems(twice, tensor(y, [n, 1]), weights);
    expect(sandwich(same, [0, 1], y, 0)).toBeNull();
  });
});

const multiply = (a: number[][], b: number[][]) =>
  a.map((row) => b[0].map((_, j) => row.reduce((s, v, k) => s + v * b[k][j], 0)));

function invert(a: number[][]): number[][] {
  const m = a.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  m.forEach((row, i) => {
    const pivot = row[i];
    m[i] = row.map((v) => v / pivot);
    m.forEach((other, k) => {
      if (k !== i) m[k] = other.map((v, j) => v - other[i] * m[i][j]);
    });
  });
  return m.map((row) => row.slice(a.length));
}
