import { tensor } from '@xai/tensor';
import { readGolden } from '@xai/test-kit';
import { describe, expect, test } from 'vitest';
import { energyInside, fixed, iouCurve, localisation, otsu, pointingGame, topArea } from '../../src/index.js';

interface Overlaps {
  readonly threshold?: number;
  readonly iou: number;
  readonly recall: number;
  readonly precision: number | null;
  readonly f1: number;
}
type Case = Record<'threshold 0.2' | 'threshold 0.5' | 'otsu' | 'top 0.15 of the area', Overlaps> & {
  readonly 'pointing game': { 'row, column': number[]; hit: boolean; 'hit within 5 pixels': boolean };
  readonly 'energy pointing game': number;
};
type Maps = { data: Float64Array; shape: number[] };

const golden = readGolden<{
  inputs: { maps: Record<string, Maps>; masks: Maps };
  expected: { cases: Record<string, Case[]> };
}>(new URL('../golden/localisation-brute-force.json', import.meta.url));

const slice = ({ data, shape: [, h, w] }: Maps, k: number) => tensor(data.slice(k * h * w, (k + 1) * h * w), [h, w]);
const cases = Object.entries(golden.expected.cases).flatMap(([name, list]) =>
  list.map((expected, k) => ({
    name: `${name} ${k}`,
    expected,
    map: slice(golden.inputs.maps[name], k),
    truth: slice(golden.inputs.masks, k),
  })),
);

describe.each(cases)('$name', ({ map, truth, expected }) => {
  test.each([
    ['threshold 0.2', fixed(0.2)],
    ['threshold 0.5', fixed(0.5)],
    ['otsu', otsu],
    ['top 0.15 of the area', topArea(0.15)],
  ] as const)('localisation equals the brute force at %s', (name, threshold) => {
    const found = localisation(map, truth, threshold);
    const { iou, recall, precision, f1 } = expected[name];
    for (const [key, value] of Object.entries({ iou, recall, precision, f1 })) {
      if (value === null) expect(found).toHaveProperty(key, null);
      else expect(found[key as 'iou']).toBeCloseTo(value, 12);
    }
    if (name === 'otsu') expect(found.threshold).toBeCloseTo(expected.otsu.threshold ?? Number.NaN, 9);
  });

  test('energyInside equals the energy pointing game', () => {
    expect(energyInside(map, truth).energy).toBeCloseTo(expected['energy pointing game'], 9);
  });

  test('pointingGame finds the first maximum and forgives within its tolerance', () => {
    const { row, column, hit } = pointingGame(map, truth);
    expect([row, column, hit]).toEqual([...expected['pointing game']['row, column'], expected['pointing game'].hit]);
    expect(pointingGame(map, truth, 5).hit).toBe(expected['pointing game']['hit within 5 pixels']);
  });
});

test('localisation of an empty mask has no precision, of an empty truth no recall and no lift', () => {
  const zero = tensor(new Float64Array(4), [2, 2]);
  const one = tensor(new Float64Array(4).fill(1), [2, 2]);
  expect(localisation(zero, one)).toMatchObject({ iou: 0, recall: 0, precision: null, saliency: null, lift: null });
  expect(localisation(one, zero)).toMatchObject({
    iou: 0,
    recall: null,
    precision: 0,
    lift: null,
    averagePrecision: null,
  });
  expect(localisation(zero, zero)).toMatchObject({ iou: null, f1: null });
});

test('localisation of the whole picture has lift 1, and IoU, precision and energy equal to the area of the truth', () => {
  const whole = tensor(new Float64Array(8).fill(1), [2, 4]);
  const truth = tensor(Uint8Array.of(1, 1, 0, 0, 0, 0, 0, 0), [2, 4]);
  expect(localisation(whole, truth)).toMatchObject({
    iou: 0.25,
    recall: 1,
    precision: 0.25,
    saliency: 0.25,
    lift: 1,
    averagePrecision: 0.25,
  });
});

test('localisation refuses a truth of another size', () => {
  expect(() => localisation(tensor(new Float64Array(4), [2, 2]), tensor(new Float64Array(2), [1, 2]))).toThrow(
    'the same size',
  );
});

test('iouCurve falls from the area of the truth to 0 as the threshold rises', () => {
  const map = tensor(Float64Array.of(0.9, 0.4, 0.1, 0), [2, 2]);
  const truth = tensor(Uint8Array.of(1, 0, 0, 0), [2, 2]);
  expect(iouCurve(map, truth, [0, 0.3, 0.5, 0.95])).toEqual([0.25, 0.5, 1, 0]);
});
