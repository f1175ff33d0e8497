import { expect, test } from 'vitest';
import { beeswarm, blueOrange, theme, toSVG } from '../src/index.js';
import type { PointsMark } from '../src/scene.js';
import { svgPoints } from '../src/svg-points.js';
import { attribution } from './fixtures.js';
import { checkXml } from './xml.js';

const dots = (x: number[], y: number[], color: number[], radius = 3): PointsMark => ({
  kind: 'points',
  x: Float32Array.from(x),
  y: Float32Array.from(y),
  color: Uint8Array.from(color),
  colors: ['#ff0000', '#0000ff'],
  radius,
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

test('toSVG draws small clouds in passes, so that no colour hides another', () => {
  const n = 3000;
  const mark = dots(
    Array.from({ length: n }, (_, i) => (i * 31) % 200),
    Array.from({ length: n }, (_, i) => (i * 17) % 100),
    Array.from({ length: n }, (_, i) => i % 2),
    1,
  );
  const svg = svgPoints({ ...mark, opacity: 0.5 }, theme('light', blueOrange));
  const order = [...svg.matchAll(/stroke="(#[0-9a-f]{6})" opacity="0.5"/g)].map(([, color]) => color);
  expect(order).toHaveLength(40);
  expect(order.filter((color) => color === '#ff0000')).toHaveLength(20);
  expect(new Set([order.at(-1), ...order.slice(-6)]).size).toBe(2);
});
