import { spread } from './spread.js';

/** A label below its segment: the segment's centre, the text's width. */
export interface ForceLabel {
  readonly at: number;
  readonly width: number;
}

/** Where a label stands and how its connector gets there. */
export interface PlacedLabel {
  /** Centre of the text. */
  readonly x: number;
  /** Line of text, 0 is the upper. */
  readonly tier: number;
  /** x of the connector at the upper edge of each line of text down to the label's own. */
  readonly via: readonly number[];
}

const GAP = 14;
const PASS = 12;

/**
 * Labels in as few lines as they fit, between `low` and `high` pixels. Neighbours go to different lines; a connector to a lower
 * line takes room in the upper ones like a narrow label, and order is kept, so that nothing overlaps and no connectors cross.
 */
export function forceLabels(labels: readonly ForceLabel[], low: number, high: number): PlacedLabel[] {
  const order = labels.map((_, i) => i).sort((a, b) => labels[a].at - labels[b].at || a - b);
  for (let tiers = 1; ; tiers++) {
    const tierOf = (rank: number): number => rank % tiers;
    const room = (rank: number, tier: number): number =>
      tierOf(rank) === tier ? labels[order[rank]].width + GAP : tierOf(rank) > tier ? PASS : 0;
    const fits = Array.from({ length: tiers }, (_, tier) =>
      order.reduce((sum, _, rank) => sum + room(rank, tier), 0),
    ).every((width) => width <= high - low);
    if (!fits && tiers < labels.length) continue;
    const via: number[][] = labels.map(() => []);
    for (let tier = 0; tier < tiers; tier++) {
      const here = order.filter((_, rank) => tierOf(rank) >= tier);
      const items = here.map((i) => ({ at: via[i].at(-1) ?? labels[i].at, width: room(order.indexOf(i), tier) }));
      spread(items, low, high).forEach((x, k) => {
        via[here[k]].push(x);
      });
    }
    return labels.map((_, i) => ({ x: via[i].at(-1) ?? 0, tier: tierOf(order.indexOf(i)), via: via[i] }));
  }
}
