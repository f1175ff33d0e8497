import { rule, text } from './marks.js';
import type { Mark, Paint } from './scene.js';
import { ellipsis, textWidth } from './text.js';

/** One line: a feature, its value and the colour of its effect. */
export interface ValueLine {
  readonly feature: string;
  readonly value: string;
  readonly fill: Paint;
}

/** A table of features and values with lines `row` pixels high, its first line at `y`. */
export function valueTable(lines: readonly ValueLine[], x: number, y: number, width: number, row: number): Mark[] {
  const half = 0.5 * width;
  return lines.flatMap(({ feature, value, fill }, i): Mark[] => {
    const top = y + row * i;
    const name = ellipsis(feature, Math.max(half, width - textWidth(value) - 12) - 22);
    const shown = ellipsis(value, width - textWidth(name) - 28);
    return [
      ...(i ? [rule(x, top, x + width, top, 'faint')] : []),
      { kind: 'rect', x, y: top + row / 2 - 5, width: 10, height: 10, radius: 2, fill, label: `${feature} = ${value}` },
      text(x + 16, top + row / 2 + 4.5, name, name === feature ? {} : { label: feature }),
      text(x + width, top + row / 2 + 4.5, shown, { anchor: 'end', ...(shown === value ? {} : { label: value }) }),
    ];
  });
}
