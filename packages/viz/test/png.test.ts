import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { beeswarm, toSVG, waterfall } from '../src/index.js';
import { toPNG } from '../src/node.js';
import { encodePng, pngDataURI } from '../src/png.js';
import type { PointsMark } from '../src/scene.js';
import { splat } from '../src/splat.js';
import { adult, attribution } from './fixtures.js';
import { checkXml } from './xml.js';

const dots = (x: number[], y: number[], color: number[], radius = 3): PointsMark => ({
  kind: 'points',
  x: Float32Array.from(x),
  y: Float32Array.from(y),
  color: Uint8Array.from(color),
  colors: ['#ff0000', '#0000ff'],
  radius,
});

test('encodePng writes a file that zlib and resvg read back', () => {
  const data = Uint8ClampedArray.of(255, 0, 0, 255, 0, 0, 255, 128);
  const png = Buffer.from(encodePng(data, 2, 1));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const size = png.readUInt32BE(33);
  expect(Array.from(inflateSync(png.subarray(41, 41 + size)))).toEqual([0, ...data]);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"><image width="2" height="1" href="${pngDataURI(data, 2, 1)}"/></svg>`;
  expect(Array.from(new Resvg(svg).render().pixels.subarray(0, 4))).toEqual([255, 0, 0, 255]);
  expect(() => encodePng(data, 3, 1)).toThrow('viz: an image of 3 x 1 needs 12 bytes: 8');
});

test('splat draws the last dot on top, with the area of its disc', () => {
  const { data, pixelWidth } = splat(dots([10, 10], [10, 10], [0, 1]), ['#ff0000', '#0000ff'], 2);
  const middle = 4 * ((data.length / 4 / pixelWidth / 2) * pixelWidth + pixelWidth / 2);
  expect(Array.from(data.subarray(middle, middle + 4))).toEqual([0, 0, 255, 255]);
  const one = splat(dots([10.3], [9.6], [0]), ['#ff0000', '#0000ff'], 2).data;
  let area = 0;
  for (let at = 3; at < one.length; at += 4) area += one[at] / 255;
  expect(area / 4).toBeCloseTo(Math.PI * 9, 0);
});

test('splat leaves out dots that are nowhere', () => {
  expect(splat(dots([Number.NaN], [1], [0]), ['#ff0000', '#0000ff']).data.every((v) => v === 0)).toBe(true);
});

test('toSVG turns a cloud of 20,000 dots into an image, one below stays paths that keep every dot', () => {
  const cloud = (n: number) => {
    const mark = dots(
      Array.from({ length: n }, (_, i) => i % 300),
      Array.from({ length: n }, (_, i) => (i * 7) % 200),
      Array.from({ length: n }, (_, i) => i % 2),
      1,
    );
    return toSVG({ width: 300, height: 200, title: 't', desc: '1', marks: [mark], table: { columns: [], rows: [] } });
  };
  const [few, many] = [cloud(1999), cloud(20_000)];
  checkXml(few);
  checkXml(many);
  expect(few.match(/h0/g)).toHaveLength(1999);
  expect(many).toContain('data:image/png;base64,');
  expect(many.length).toBeLessThan(200_000);
});

test('beeswarm of 32,561 rows and 12 features stays under 0.5 MB of SVG', () => {
  const n = 32_561;
  const cell = (i: number, j: number): number => Math.sin(i * 12.9898 + j * 78.233) * Math.cos(i * 0.37) * (1 + j / 6);
  const rows = Array.from({ length: n }, (_, i) => Array.from({ length: 12 }, (_, j) => cell(i, j)));
  expect(toSVG(beeswarm(attribution(rows, rows))).length).toBeLessThan(500_000);
});

test('toPNG gives the same bytes twice, with text in the bundled font', async () => {
  const scene = waterfall(adult());
  const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  const [one, two] = [await toPNG(scene), await toPNG(scene)];
  expect(sha(one)).toBe(sha(two));
  const silent = { ...scene, marks: scene.marks.filter(({ kind }) => kind !== 'text') };
  expect(sha(await toPNG(silent))).not.toBe(sha(one));
  expect(Buffer.from(one).readUInt32BE(16)).toBe(2 * scene.width);
});
