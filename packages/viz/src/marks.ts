import { line, px } from './path.js';
import type { Paint, PathMark, Span, TextMark } from './scene.js';
import { textWidth } from './text.js';

type TextOptions = Omit<TextMark, 'kind' | 'x' | 'y' | 'text'>;

/** A line of text. */
export const text = (x: number, y: number, content: string | readonly Span[], options: TextOptions = {}): TextMark => ({
  kind: 'text',
  x: px(x),
  y: px(y),
  text: content,
  ...options,
});

/** A centred line of text, moved so that it stays between `low` and `high`. */
export function centred(
  x: number,
  y: number,
  content: string | readonly Span[],
  low: number,
  high: number,
  options: TextOptions = {},
): TextMark {
  const half = textWidth(content, options.size, options.weight) / 2;
  return text(Math.min(high - half, Math.max(low + half, x)), y, content, { ...options, anchor: 'middle' });
}

/** A straight stroke. */
export const rule = (
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  stroke: Paint = 'rule',
  dash?: readonly number[],
): PathMark => ({
  kind: 'path',
  d: line([
    [x0, y0],
    [x1, y1],
  ]),
  stroke,
  ...(dash ? { dash } : {}),
});
