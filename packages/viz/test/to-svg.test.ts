import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { plots, type Scene, toSVG } from '../src/index.js';
import { adult, adultLime } from './fixtures.js';
import { checkXml } from './xml.js';

const scene = (...marks: Scene['marks']): Scene => ({
  ...{ width: 20, height: 10, title: 'A & B', desc: 'said <here>', marks, table: { columns: [], rows: [] } },
});

/** RGB of a pixel as resvg draws it. */
const pixel = (svg: string, x: number, y: number): number[] => {
  const { pixels, width } = new Resvg(svg).render();
  return Array.from(pixels.subarray(4 * (y * width + x), 4 * (y * width + x) + 3));
};

describe('toSVG', () => {
  test('toSVG writes title, description and name for assistive technology, escaped', () => {
    const svg = toSVG(scene());
    expect(svg).toContain('role="img" aria-label="A &#38; B"');
    expect(svg).toContain('<title>A &#38; B</title>\n<desc>said &#60;here&#62;</desc>');
    checkXml(svg);
  });

  test('toSVG paints each kind of mark where it stands', () => {
    const red = '#ff0000';
    const at = (...marks: Scene['marks']) => pixel(toSVG(scene(...marks), { theme: 'light' }), 10, 5);
    const box = { x: 8, y: 3, width: 4, height: 4 };
    expect(at()).toEqual([255, 255, 255]);
    expect(at({ kind: 'rect', ...box, fill: red })).toEqual([255, 0, 0]);
    expect(at({ kind: 'path', d: 'M8 3L12 3L12 7L8 7Z', fill: red })).toEqual([255, 0, 0]);
    expect(at({ kind: 'ramp', ...box, colors: [red, red] })).toEqual([255, 0, 0]);
    expect(at({ kind: 'group', marks: [{ kind: 'rect', ...box, fill: red }] })).toEqual([255, 0, 0]);
    const data = Uint8ClampedArray.of(255, 0, 0, 255);
    expect(at({ kind: 'image', ...box, data, pixelWidth: 1, pixelHeight: 1 })).toEqual([255, 0, 0]);
    const dot = {
      x: Float32Array.of(10.5),
      y: Float32Array.of(5.5),
      color: Uint8Array.of(0),
      colors: [red],
      radius: 3,
    };
    expect(at({ kind: 'points', ...dot })).toEqual([255, 0, 0]);
  });

  test('toSVG writes a standing ramp from the bottom to the top', () => {
    const ramp = {
      kind: 'ramp',
      x: 0,
      y: 0,
      width: 20,
      height: 10,
      colors: ['#000000', '#ff0000'],
      vertical: true,
    } as const;
    const svg = toSVG(scene(ramp), { theme: 'light' });
    expect([pixel(svg, 5, 1), pixel(svg, 5, 9)]).toEqual([
      [255, 0, 0],
      [0, 0, 0],
    ]);
  });

  test('toSVG without a background leaves the surface to the page', () => {
    expect(toSVG(scene(), { background: false })).not.toContain('<rect');
  });

  test('toSVG has dark rules only in theme auto, and only for colours that change', () => {
    const mark = { kind: 'rect', x: 0, y: 0, width: 1, height: 1, fill: 'ink', stroke: '#123456' } as const;
    expect(toSVG(scene(mark))).toMatch(/prefers-color-scheme:dark\)\{\.xai-blue-orange \.f-ink\{fill:#e6e9ee\}/);
    expect(toSVG(scene(mark))).not.toContain('s-#123456');
    for (const theme of ['light', 'dark', 'print'] as const)
      expect(toSVG(scene(mark), { theme })).not.toContain('<style');
  });

  test.each(Object.entries(plots))('toSVG of %s is well-formed XML in every theme', (name, { draw }) => {
    for (const theme of ['auto', 'light', 'dark', 'print'] as const) {
      checkXml(toSVG(draw(name === 'lime' ? adultLime() : adult(), { row: 101 }), { theme }));
    }
  });
});
