import type { ValueScale } from './axis.js';
import { fitsInside, type Overhang } from './layout/fit-domain.js';
import { rule, text } from './marks.js';
import type { Mark } from './scene.js';
import { textWidth } from './text.js';

/** A signed bar: where it runs, and its value as text. */
export interface SignedBar extends Overhang {
  readonly value: number;
  readonly caption: string;
  /** ' ± 0.02', or nothing where the value is not sampled. */
  readonly interval: string;
}

/** A bar of `value` that begins at `from`, `write` makes its caption; standardError: of the value, 0 for none. */
export function signedBar(from: number, value: number, write: (v: number) => string, standardError = 0): SignedBar {
  const error = 1.96 * standardError;
  const interval = error ? ` ± ${write(error).replace('+', '')}` : '';
  const caption = write(value);
  return { from, to: from + value, value, caption, error, interval, width: textWidth(caption, 12, 600) + 14 };
}

const falls = (bar: SignedBar): boolean => bar.value < 0;

/** The caption of a signed bar: inside where it fits, else beyond its end and interval; y is the base line. */
export function caption(bar: SignedBar, scale: ValueScale, y: number): Mark {
  if (fitsInside(bar, scale)) {
    const middle = (scale(bar.from) + scale(bar.to)) / 2;
    const fill = falls(bar) ? 'onNegative' : 'onPositive';
    return text(middle, y, bar.caption, { weight: 600, anchor: 'middle', fill });
  }
  const { to, error = 0 } = bar;
  const [end, gap] = falls(bar) ? [scale(to - error), -7] : [scale(to + error), 7];
  const fill = bar.value === 0 ? 'muted' : falls(bar) ? 'negativeText' : 'positiveText';
  return text(end + gap, y, bar.caption, { weight: 600, anchor: falls(bar) ? 'end' : 'start', fill });
}

/** Whisker of the interval about a bar's end; y is its middle. */
export function whisker({ to, error = 0 }: SignedBar, scale: ValueScale, y: number): Mark[] {
  if (!error) return [];
  const [a, b] = [scale(to - error), scale(to + error)];
  return [rule(a, y, b, y, 'ink'), rule(a, y - 3, a, y + 3, 'ink'), rule(b, y - 3, b, y + 3, 'ink')];
}
