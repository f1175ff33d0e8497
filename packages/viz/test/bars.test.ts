import { describe, expect, test } from 'vitest';
import { linearScale } from '../src/axis.js';
import { caption, signedBar, whisker } from '../src/bars.js';
import { signedFormat } from '../src/format.js';
import { flat } from './boxes.js';

const write = signedFormat([0.5]);
const scale = linearScale(-1, 1, 0, 400);
const text = (bar: ReturnType<typeof signedBar>) => {
  const mark = caption(bar, scale, 20);
  return mark.kind === 'text' ? mark : undefined;
};

describe('caption', () => {
  test('caption stands inside a bar that has room, in a colour for it', () => {
    expect(text(signedBar(0, 0.5, write))).toMatchObject({
      x: 250,
      anchor: 'middle',
      fill: 'onPositive',
      text: '+0.500',
    });
    expect(text(signedBar(0.5, -0.5, write))).toMatchObject({ x: 250, fill: 'onNegative', text: '−0.500' });
  });

  test('caption stands beyond the tip of a short bar, on its own side', () => {
    expect(text(signedBar(0, 0.01, write))).toMatchObject({ x: 209, anchor: 'start', fill: 'positiveText' });
    expect(text(signedBar(0, -0.01, write))).toMatchObject({ x: 191, anchor: 'end', fill: 'negativeText' });
    expect(text(signedBar(0, 0, write))).toMatchObject({ fill: 'muted', text: '0.000' });
  });

  test('caption stands beyond the interval of a short bar', () => {
    const bar = signedBar(0, 0.01, write, 0.1);
    expect(text(bar)?.x).toBeCloseTo(scale(0.01 + 0.196) + 7, 6);
    expect(bar.interval).toBe(' ± 0.196');
  });
});

test('signedBar keeps a value that its start swallows', () => {
  expect(signedBar(1e9, -1e-12, signedFormat([1e-12]))).toMatchObject({
    value: -1e-12,
    caption: '−1\u202f×\u202f10⁻¹²',
  });
});

test('whisker spans 1.96 standard errors at both sides of the tip; none without an error', () => {
  const [line] = flat(whisker(signedBar(0, 0.5, write, 0.1), scale, 30));
  expect(line).toMatchObject({ d: `M${scale(0.5 - 0.196)} 30L${scale(0.5 + 0.196)} 30` });
  expect(whisker(signedBar(0, 0.5, write), scale, 30)).toEqual([]);
});
