import type { Label } from './labels.js';
import { forceLabels } from './layout/force-labels.js';
import { text } from './marks.js';
import { line } from './path.js';
import type { Mark } from './scene.js';
import { textWidth } from './text.js';

/** A name below a push: where the push is, what it is called, its value as text and its sign. */
export interface ForceName {
  readonly at: number;
  readonly label: Label;
  readonly value: string;
  readonly falls: boolean;
}

const TIER = 46;

/** Names with connectors below a force plot's bar, whose lower edge is `y`; and the height that they take. */
export function forceNames(names: readonly ForceName[], y: number, width: number) {
  const boxes = names.map(({ at, label, value }) => ({ at, width: Math.max(label.width, textWidth(value, 12, 600)) }));
  const placed = forceLabels(boxes, 12, width - 12);
  const top = (tier: number): number => y + 20 + TIER * tier;
  const marks = placed.flatMap(({ x, tier, via }, i): Mark[] => {
    const { at, label, value, falls } = names[i];
    const role = falls ? 'negative' : 'positive';
    const stops = via.flatMap((v, t): [number, number][] => [
      [v, top(t) - 2],
      [v, t < tier ? top(t + 1) - 12 : top(t) - 2],
    ]);
    return [
      { kind: 'path', d: line([[at, y + 1], ...stops]), stroke: role, opacity: 0.7 },
      text(x, top(tier) + 12, label.spans, { anchor: 'middle', label: label.tip }),
      text(x, top(tier) + 27, value, { anchor: 'middle', weight: 600, fill: `${role}Text` }),
    ];
  });
  return { marks, height: 20 + TIER * placed.reduce((most, { tier }) => Math.max(most, tier + 1), 0) };
}
