import type { ValueScale } from './axis.js';
import type { Label } from './labels.js';
import { rule, text } from './marks.js';
import type { Key, Mark } from './scene.js';

/** A name and sizes that are stacked from 0; `words` name a part in its tooltip. */
export interface StackedRow {
  readonly name: Label;
  readonly parts: readonly { readonly value: number; readonly words: string }[];
  readonly caption: string;
  readonly key: Key;
}

/** Height of a row in pixels. */
export const STACKED_ROW = 28;

/** Names that end at `left` and their stacked bars: one colour for one part, else a colour for each. */
export function stackedRows(
  rows: readonly StackedRow[],
  scale: ValueScale,
  left: number,
  top: number,
  write: (v: number) => string,
): Mark[] {
  const marks = rows.flatMap(({ name, parts, caption, key }, i): Mark[] => {
    const y = top + STACKED_ROW * i;
    let end = 0;
    const rects = parts.map(({ value, words }, k): Mark => {
      const x = scale(end);
      end += value;
      const fill = parts.length > 1 ? `category${k}` : 'bar';
      const label = `${name.full}${words}: ${write(value)}`;
      return { kind: 'rect', x, y: y + 4, width: scale(end) - x, height: STACKED_ROW - 8, fill, key, label };
    });
    return [
      text(left, y + 18.5, name.spans, { anchor: 'end', label: name.tip }),
      ...rects,
      text(scale(end) + 7, y + 18.5, caption, { weight: 600 }),
    ];
  });
  return [...marks, rule(scale(0), top, scale(0), top + STACKED_ROW * rows.length + 4, 'muted')];
}
