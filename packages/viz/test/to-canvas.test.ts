import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Mark, Scene } from '../src/scene.js';
import { toCanvas } from '../src/to-canvas.js';

type Call = readonly [name: string, style: string, ...args: unknown[]];

/** A context that writes down what is painted in which colour; each glyph is 6 pixels wide. */
function recorder() {
  const calls: Call[] = [];
  const state = { fillStyle: '', strokeStyle: '' };
  const note =
    (name: string, style: 'fillStyle' | 'strokeStyle') =>
    (...args: unknown[]) => {
      calls.push([name, state[style], ...args]);
    };
  const quiet = () => {};
  const context = Object.assign(state, {
    ...{ globalAlpha: 1, lineWidth: 1, font: '', save: quiet, restore: quiet, rotate: quiet, beginPath: quiet },
    ...{ setLineDash: quiet, translate: note('translate', 'fillStyle'), arc: note('arc', 'fillStyle') },
    fill: note('fill', 'fillStyle'),
    fillRect: note('fillRect', 'fillStyle'),
    stroke: note('stroke', 'strokeStyle'),
    fillText: note('fillText', 'fillStyle'),
    measureText: (text: string) => ({ width: 6 * text.length }),
  });
  return { calls, context: context as typeof context & CanvasRenderingContext2D };
}

const scene = (...marks: Mark[]): Scene => ({
  width: 80,
  height: 40,
  title: '',
  desc: '',
  marks,
  table: { columns: [], rows: [] },
});

describe('toCanvas', () => {
  beforeEach(() =>
    vi.stubGlobal(
      'Path2D',
      class {
        roundRect() {}
      },
    ),
  );

  test('toCanvas paints the surface of the theme first', () => {
    const { calls, context } = recorder();
    toCanvas(scene(), context, { theme: 'dark' });
    expect(calls).toEqual([['fillRect', '#14181f', 0, 0, 80, 40]]);
  });

  test('toCanvas fills and strokes marks in the colours of the theme, groups included', () => {
    const { calls, context } = recorder();
    const rect: Mark = { kind: 'rect', x: 0, y: 0, width: 9, height: 9, fill: 'positive', stroke: '#123456' };
    toCanvas(scene({ kind: 'group', marks: [rect] }), context);
    expect(calls.slice(1).map(([name, style]) => [name, style])).toEqual([
      ['fill', '#ef7d12'],
      ['stroke', '#123456'],
    ]);
  });

  test('toCanvas sets the spans of a text side by side, from its anchor', () => {
    const { calls, context } = recorder();
    const text = [{ text: 'Age' }, { text: ' = 40', fill: 'muted' }];
    toCanvas(scene({ kind: 'text', x: 50, y: 20, text, anchor: 'end' }), context);
    expect(calls.slice(1)).toEqual([
      ['translate', '#ffffff', 50, 20],
      ['fillText', '#1b1f24', 'Age', -48, 0],
      ['fillText', '#57606a', ' = 40', -30, 0],
    ]);
  });

  test('toCanvas draws each finite dot of a cloud in its own colour and leaves out the rest', () => {
    const { calls, context } = recorder();
    const x = Float32Array.of(1, Number.NaN, 3);
    const y = Float32Array.of(1, 2, 3);
    toCanvas(
      scene({ kind: 'points', x, y, color: Uint8Array.of(0, 1, 1), colors: ['#000000', '#00ff00'], radius: 2 }),
      context,
    );
    expect(calls.filter(([name]) => name === 'arc').map(([, style, cx]) => [style, cx])).toEqual([
      ['#000000', 1],
      ['#00ff00', 3],
    ]);
  });

  test('toCanvas refuses a colour that the theme does not have', () => {
    const { context } = recorder();
    expect(() => toCanvas(scene({ kind: 'text', x: 0, y: 0, text: 'a', fill: 'nope' }), context)).toThrow(
      'no colour: nope',
    );
  });
});
