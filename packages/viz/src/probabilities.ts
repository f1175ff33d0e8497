import type { Attribution } from '@xai/core';
import { text } from './marks.js';
import type { Mark } from './scene.js';
import { ellipsis, textWidth } from './text.js';

/** What the panel of class probabilities needs; sizes in pixels. */
export interface Probabilities {
  readonly names: readonly string[];
  /** One a class, 0 to 1. */
  readonly values: readonly number[];
  /** The explained class. */
  readonly target: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Names of `count` classes: the given ones, else 'not X' and X for two classes of which X is explained, else none. */
export function classNames(a: Attribution, names: readonly string[] | undefined, count = 0): readonly string[] {
  if (names || count !== 2) return names ?? [];
  const name = a.targetName ?? `class ${a.target}`;
  return [0, 1].map((k) => (k === a.target ? name : `not ${name}`));
}

const ROW = 30;
const SHOWN = 5;

/** Bars of the model's own probabilities, the most probable classes and the sum of the others; and the height that they take. */
export function probabilities({ names, values, target, x, y, width }: Probabilities) {
  const order = Array.from(values.keys());
  const large = [...order].sort((p, q) => Number(q === target) - Number(p === target) || values[q] - values[p]);
  const shown = order.length <= SHOWN ? order : large.slice(0, SHOWN - 1);
  const rest = order.filter((k) => !shown.includes(k));
  const lines = shown.map((k) => ({ name: names[k] ?? `class ${k}`, value: values[k], main: k === target }));
  if (rest.length) {
    const value = rest.reduce((sum, k) => sum + values[k], 0);
    lines.push({ name: `${rest.length} others`, value, main: false });
  }
  const label = Math.min(0.42 * width, Math.max(...lines.map(({ name }) => textWidth(name, 12, 600))));
  const [left, full] = [x + label + 8, width - label - 8 - 46];
  const marks = lines.flatMap(({ name, value, main }, i): Mark[] => {
    const top = y + ROW * i;
    const weight = main ? 600 : 400;
    const shownName = ellipsis(name, label, 12, weight);
    const words = value.toFixed(3);
    return [
      text(left - 8, top + 18, shownName, { anchor: 'end', weight, ...(shownName === name ? {} : { label: name }) }),
      { kind: 'rect', x: left, y: top + 5, width: full, height: ROW - 12, fill: 'faint' },
      {
        kind: 'rect',
        x: left,
        y: top + 5,
        width: full * Math.min(1, Math.max(0, value)),
        height: ROW - 12,
        fill: 'bar',
        label: `${name}: ${words}`,
      },
      text(left + full + 6, top + 18, words, { weight }),
    ];
  });
  return { marks, height: ROW * lines.length };
}
