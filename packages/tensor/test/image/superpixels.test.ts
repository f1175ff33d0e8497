import { readdirSync } from 'node:fs';
import { readGolden } from '@xai/test-kit';
import { describe, expect, test } from 'vitest';
import { felzenszwalb, quickshift, slic, tensor } from '../../src/index.js';
import { golden } from '../golden.js';

interface Segments {
  readonly inputs: {
    readonly 'image HWC bytes': { readonly data: Float64Array; readonly shape: number[] };
    readonly arguments: Record<string, number>;
    readonly algorithm: 'slic' | 'felzenszwalb' | 'quickshift';
  };
  readonly expected: { readonly labels: { readonly data: Float64Array } };
}

/** One case of superpixels.json. */
interface SmallPicture {
  readonly name: string;
  readonly shape: number[];
  readonly bytes: number[];
  readonly runs: {
    readonly method: 'slic' | 'felzenszwalb';
    readonly arguments: Record<string, number>;
    readonly labels: number[];
  }[];
}

const folder = new URL('../golden/superpixels/', import.meta.url);
const methods = { slic, felzenszwalb, quickshift };

describe('slic, felzenszwalb and quickshift', () => {
  test.each(readdirSync(folder).filter((name) => name.endsWith('.json')))('equal scikit-image: %s', (name) => {
    const { inputs, expected } = readGolden<Segments>(new URL(name, folder));
    const picture = inputs['image HWC bytes'];
    const labels = methods[inputs.algorithm](tensor(Uint8Array.from(picture.data), picture.shape), inputs.arguments);
    expect(labels.shape).toEqual(picture.shape.slice(0, 2));
    const same = labels.data.reduce((n, label, i) => n + (label === expected.labels.data[i] ? 1 : 0), 0);
    expect(same / labels.data.length).toBeGreaterThanOrEqual(inputs.algorithm === 'quickshift' ? 0.99 : 1);
  });

  const { cases } = golden<{ cases: SmallPicture[] }>('superpixels');
  test.each(cases)('equal scikit-image on a small picture, with other options: $name', ({ shape, bytes, runs }) => {
    for (const { method, arguments: options, labels } of runs) {
      const got = methods[method](tensor(Uint8Array.from(bytes), shape), options);
      expect([...got.data], `${method} ${JSON.stringify(options)}`).toEqual(labels);
    }
  });

  test.each(Object.entries(methods))('%s takes strided pictures, and refuses NaN', (_, method) => {
    const [h, w] = [6, 9];
    const picture = Float64Array.from({ length: h * w * 3 }, (_v, i) => ((i * 37) % 101) / 101);
    const planes = new Float64Array(picture.length);
    for (let i = 0; i < picture.length; i++) planes[(i % 3) * h * w + Math.floor(i / 3)] = picture[i];
    const view = { data: planes, shape: [h, w, 3], stride: [w, 1, h * w] };
    expect(method(view)).toEqual(method(tensor(picture, [h, w, 3])));
    expect(() => method(tensor(picture.fill(Number.NaN, 4, 5), [h, w, 3]))).toThrow(
      'tensor: a picture needs finite numbers: NaN at number 4',
    );
  });

  test.each(Object.entries(methods))('%s of a flat picture and of one pixel is a labelling', (_, method) => {
    expect(method(tensor(new Uint8Array(12 * 12 * 3).fill(7), [12, 12, 3])).data).toHaveLength(144);
    expect(method(tensor(Uint8Array.of(1, 2, 3), [1, 1, 3])).data).toHaveLength(1);
  });

  test.each(Object.entries(methods))('%s refuses what is no picture', (_, method) => {
    expect(() => method(tensor(new Uint8Array(0), [0, 4, 3]))).toThrow('with at least one pixel: [0, 4, 3]');
    expect(() => method(tensor(new Uint8Array(4), [2, 2]))).toThrow('a picture is [height, width, channels]');
  });

  test('felzenszwalb parts two flat halves and keeps segments above min_size', () => {
    const halves = Uint8Array.from({ length: 20 * 20 * 3 }, (_, i) => (i % 60 < 30 ? 0 : 255));
    const { data } = felzenszwalb(tensor(halves, [20, 20, 3]), { sigma: 0, scale: 100 });
    expect(new Set(data)).toEqual(new Set([0, 1]));
    expect(data.filter((label) => label === 0)).toHaveLength(200);
  });

  test('options out of range are refused by name', () => {
    const picture = tensor(new Uint8Array(27), [3, 3, 3]);
    expect(() => slic(picture, { start_label: 2 })).toThrow('start_label is 0 or 1: 2');
    expect(() => slic(picture, { n_segments: 0 })).toThrow('at least one segment: 0');
    expect(() => slic(picture, { compactness: 0 })).toThrow('compactness must be above 0: 0');
    expect(() => quickshift(picture, { kernel_size: 0.5 })).toThrow('kernel_size must be at least 1: 0.5');
    expect(() => felzenszwalb(picture, { sigma: -1 })).toThrow('sigma must be a number >= 0: -1');
  });
});
