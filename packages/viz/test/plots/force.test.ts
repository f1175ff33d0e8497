import { describe, expect, test } from 'vitest';
import { force, type Scene } from '../../src/index.js';
import { flat, textBoxes } from '../boxes.js';
import { adult, adultLime, attribution } from '../fixtures.js';
import { shapFigures } from '../golden.js';

const words = (scene: Scene): string[] => textBoxes(scene).map((box) => box.words);
const pushes = (scene: Scene) => flat(scene.marks).flatMap((mark) => (mark.kind === 'path' && mark.key ? [mark] : []));

describe('force', () => {
  test('force names the features that shap names at its threshold of 5 %', () => {
    const { row, labels } = shapFigures.force;
    const scene = force(adult(), { row: 100 + row });
    const named = words(scene).flatMap((w) => /^([A-Z].*)\u00a0= /.exec(w)?.[1] ?? []);
    expect(named.sort()).toEqual([...labels].sort());
    expect(words(scene).some((w) => w.includes('smaller without a label'))).toBe(true);
  });

  test('force names the three largest where none reaches the threshold', () => {
    const even = Array.from({ length: 30 }, (_, j) => 0.1 + j / 1000);
    const named = (threshold?: number) =>
      words(force(attribution([even], [even]), { threshold })).filter((w) => /^x\d+\u00a0= /.test(w)).length;
    expect([named(), named(0), named(1)]).toEqual([3, 30, 3]);
  });

  test('force draws each push that is not zero, with its value as a tooltip', () => {
    const labels = pushes(force(attribution([[0.5, 0, -0.25]], [[1, 2, 3]]))).map(({ label }) => label);
    expect(labels).toEqual(['x0 = 1: +0.500', 'x2 = 3: −0.250']);
  });

  test('force with link logit writes log-odds as probabilities at the places of the log-odds', () => {
    const a = { ...attribution([[2, -0.5]], [[1, 2]], -1.5), unit: 'logit' as const };
    const [plain, linked] = [force(a), force(a, { link: 'logit' })];
    expect(words(plain)).toContain('f(x) = 0.00');
    expect(words(linked)).toEqual(expect.arrayContaining(['f(x) = 0.500', 'E[f(X)] = 0.182', '0.2', '0.5', '0.3']));
    expect(words(linked)).toEqual(expect.arrayContaining(['+2.00', '−0.50']));
    expect(words(linked).some((w) => w.includes('contributions in log-odds'))).toBe(true);
    expect(pushes(linked).map(({ d }) => d)).toEqual(pushes(plain).map(({ d }) => d));
    const at = (w: string): number => textBoxes(linked).find((b) => b.words === w)?.left ?? Number.NaN;
    const middle = (w: string): number => at(w) + (textBoxes(linked).find((b) => b.words === w)?.right ?? 0);
    // logit(0.5) = 0, logit(0.2) = -1.386, logit(0.3) = -0.847.
    expect((middle('0.3') - middle('0.2')) / (middle('0.5') - middle('0.2'))).toBeCloseTo(
      (1.3863 - 0.8473) / 1.3863,
      3,
    );
  });

  test('force refuses link logit for values that are no log-odds', () => {
    expect(() => force(adult(), { link: 'logit' })).toThrow(
      "viz: link 'logit' writes log-odds as probabilities, these are in: probability",
    );
  });

  test('force refuses weights that do not add up, unless it shows what is left', () => {
    expect(() => force(adultLime())).toThrow(/^viz: force needs values that sum to the output/);
    const a = adultLime();
    const off = { ...a, output: { ...a.output, data: a.output.data.map((v) => v + 0.125) } };
    const labels = pushes(force(off, { notExplained: true })).map(({ label }) => label);
    expect(labels).toContain('not explained: +0.125');
  });
});
