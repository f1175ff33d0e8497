import { formatNumber } from './format.js';
import { rule, text } from './marks.js';
import type { Mark } from './scene.js';

/** What the panel of a regression's output needs; sizes in pixels. */
export interface OutputRange {
  /** Smallest and largest output among LIME's samples. */
  readonly range: readonly [number, number];
  /** The model's own output. */
  readonly output: number;
  /** The same as it is written in the headline. */
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A regression's output on a line from the smallest to the largest output among LIME's samples; and the height that it takes. */
export function outputRange({ range: [low, high], output, words, x, y, width }: OutputRange) {
  const share = high > low ? (output - low) / (high - low) : 0.5;
  const at = x + width * Math.min(1, Math.max(0, share));
  const label = `${words}, samples from ${formatNumber(low)} to ${formatNumber(high)}`;
  const anchor = share < 0.2 ? 'start' : share > 0.8 ? 'end' : 'middle';
  const marks: Mark[] = [
    { kind: 'rect', x, y: y + 24, width, height: 10, fill: 'faint' },
    { kind: 'rect', x, y: y + 24, width: at - x, height: 10, fill: 'bar', label },
    rule(at, y + 20, at, y + 38, 'ink'),
    text(at, y + 15, words, { anchor, weight: 600 }),
    text(x, y + 52, formatNumber(low), { size: 11, fill: 'muted' }),
    text(x + width, y + 52, formatNumber(high), { size: 11, fill: 'muted', anchor: 'end' }),
    text(x, y + 70, 'lowest and highest among the samples', { size: 11, fill: 'muted' }),
  ];
  return { marks, height: 76 };
}
