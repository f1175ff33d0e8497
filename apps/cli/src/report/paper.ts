import type { ModelCard } from '@xai/datasets';
import type { PaperClaim } from './figure.js';
import { fixed, percent, whole } from './words.js';

/** What the paper ("From Tables to Pixels") states of its tabular half, as far as it can be set beside this report. */
export const paper = {
  name: 'From Tables to Pixels',
  rows: 32_614,
  accuracy: 0.824,
  /** The instance of Figure I: row of UCI's file, 0-based. */
  instance: 28_197,
  /** The predictions of Figures IV and V, and the row that V shows. */
  low: 0.19,
  high: 0.62,
  highRow: 1_012,
} as const;

/** How far a prediction may be from the paper's to count as the same. */
const CLOSE = 0.05;

/** The paper's number of rows beside the table's. */
export function rowsClaim(rows: number): PaperClaim {
  const differs = rows !== paper.rows;
  return {
    claim: `The paper counts ${whole(paper.rows)} rows.`,
    verdict: differs ? 'differs' : 'agrees',
    why: differs
      ? `The published file has ${whole(rows)}; where the other ${whole(Math.abs(paper.rows - rows))} come from is not known here.`
      : 'The same number of rows.',
  };
}

/** The paper's accuracy beside the card's interval over seeded splits. */
export function accuracyClaim({ accuracy }: ModelCard): PaperClaim {
  const [low, high] = accuracy.interval;
  const inside = paper.accuracy >= low && paper.accuracy <= high;
  return {
    claim: `The paper's network reached ${percent(paper.accuracy)} test accuracy.`,
    verdict: inside ? 'agrees' : 'differs',
    why: `This one reaches ${percent(accuracy.mean)} (${percent(low)} to ${percent(high)}), ${inside ? 'an interval that holds' : paper.accuracy < low ? 'an interval above' : 'an interval below'} the paper's figure; it is another network on other splits.`,
  };
}

/** The paper's "prediction percentage" beside the model's own probability, both in [0, 1]. */
export function percentageClaim(probability: number, share: number | null): PaperClaim {
  return {
    claim: 'The paper calls the share of perturbed rows in a class the "prediction percentage" of the instance.',
    verdict: share !== null && Math.abs(share - probability) < CLOSE ? 'agrees' : 'differs',
    why:
      share === null
        ? 'There is no such share for this model.'
        : `The model's own probability for this row is ${fixed(probability, 3)}, the share is ${percent(share)}: the share describes the perturbed rows.`,
  };
}

/** The prediction of the paper's row beside this network's, both in [0, 1]. */
export function predictionClaim(name: string, claimed: number, found: number): PaperClaim {
  const close = Math.abs(found - claimed) < CLOSE;
  return {
    claim: `${name} explains a row with the prediction ${fixed(claimed)}.`,
    verdict: close ? 'agrees' : 'differs',
    why: `This network gives ${fixed(found, 3)} here, ${close ? `within ${fixed(CLOSE)} of it` : `${fixed(Math.abs(found - claimed))} away from it`}.`,
  };
}

/** For a row that was chosen by its prediction: that it has it is no finding. */
export function chosenClaim(name: string, claimed: number, found: number): PaperClaim {
  return {
    claim: `${name} explains a row with the prediction ${fixed(claimed)}.`,
    verdict: 'cannot be said',
    why: `The row shown here was chosen for its prediction (${fixed(found, 3)}) by another network: that it has it is no finding, and it need not be the paper's row.`,
  };
}

/** A figure of the paper whose numbers are not at hand. */
export function sameFigureClaim(name: string): PaperClaim {
  return {
    claim: `${name} shows the same picture of the paper's own network.`,
    verdict: 'cannot be said',
    why: "That network and the numbers behind its picture are not at hand, so lengths and order cannot be compared with this one's.",
  };
}
