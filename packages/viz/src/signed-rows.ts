import type { ValueScale } from './axis.js';
import { caption, type SignedBar, whisker } from './bars.js';
import type { Label } from './labels.js';
import { rule, text } from './marks.js';
import type { Key, Mark } from './scene.js';

/** A name and its bar from 0. */
export interface SignedRow {
  readonly name: Label;
  readonly bar: SignedBar;
  readonly key: Key;
}

/** Height of a row in pixels. */
export const SIGNED_ROW = 28;

/** Names that end at `left` and their bars from 0, from `top` downwards. */
export function signedRows(rows: readonly SignedRow[], scale: ValueScale, left: number, top: number): Mark[] {
  const marks = rows.flatMap(({ name, bar, key }, i): Mark[] => {
    const y = top + SIGNED_ROW * i;
    const [x, end] = [scale(Math.min(0, bar.value)), scale(Math.max(0, bar.value))];
    const fill = bar.value < 0 ? 'negative' : 'positive';
    const label = `${name.full}: ${bar.caption}${bar.interval}`;
    return [
      text(left, y + 18.5, name.spans, { anchor: 'end', label: name.tip }),
      { kind: 'rect', x, y: y + 4, width: end - x, height: SIGNED_ROW - 8, fill, key, label },
      caption(bar, scale, y + 18.5),
      ...whisker(bar, scale, y + SIGNED_ROW - 5),
    ];
  });
  return [...marks, rule(scale(0), top, scale(0), top + SIGNED_ROW * rows.length + 4, 'muted')];
}
