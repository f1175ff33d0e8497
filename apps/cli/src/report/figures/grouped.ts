import { type Attribution, featureOrder, meanAbs } from '@xai/core';
import { bar } from '@xai/viz';
import { type Figure, figure } from '../figure.js';
import { HOUSEHOLD } from '../impossible.js';
import { fixed, list, percent, whole } from '../words.js';
import { ruleWords } from './row.js';

/** The household's features played as one. */
export interface GroupedParts {
  readonly id: string;
  readonly label: string;
  readonly rule: string;
  /** Shapley values with the household as one player, of the rows of `single`. */
  readonly grouped: Attribution;
  /** Shapley values of every feature alone. */
  readonly single: Attribution;
  /** Name of the group in `grouped`. */
  readonly name: string;
  /** Share of composed rows that contradict themselves: features apart, household as one, and in the table itself. */
  readonly impossible: {
    readonly apart: number;
    readonly together: number;
    readonly real: number;
    readonly realRows: number;
  };
}

/** One bar for Marital Status, Relationship and Sex together, and how many composed rows are impossible. */
export function groupedFigure({ grouped, single, name, impossible, ...parts }: GroupedParts): Figure {
  const together = meanAbs(grouped)[grouped.features.indexOf(name)];
  const means = meanAbs(single);
  const alone = HOUSEHOLD.map((feature) => ({ feature, mean: means[single.features.indexOf(feature)] }));
  const place = featureOrder(grouped).indexOf(grouped.features.indexOf(name)) + 1;
  return figure({
    ...parts,
    title: `${list(HOUSEHOLD)} as one feature`,
    rule: `${parts.rule} ${ruleWords(grouped)}`,
    scenes: [bar(grouped, { maxDisplay: grouped.features.length })],
    howToRead: [
      `The three features describe one household, so here they enter and leave together, as one player of the game. The bar of ${name} is the mean of |Shapley value| of that player.`,
    ],
    says: [
      `In this model, on average, the household moves the prediction by ${fixed(together, 3)}, place ${place} of ${grouped.features.length}; apart its features have ${list(alone.map((a) => `${a.feature} ${fixed(a.mean, 3)}`))}.`,
      `Playing the features apart, ${percent(impossible.apart)} of the composed rows contradict themselves (a female husband, a male wife, a husband or wife who is not married); with the household as one feature ${percent(impossible.together, 2)} do. Of the table's real rows ${whole(impossible.realRows)} do (${percent(impossible.real, 3)}).`,
    ],
    doesNotSay: [
      'A small bar for Sex does not show that the model is fair or ignores sex: Relationship names it (husband, wife), and other features can stand in for it.',
      'The values of the other figures rest in part on rows that nobody could be; what the model says of such rows was never checked against any truth.',
    ],
    facts: {
      rows: grouped.rows.length,
      group: name,
      together,
      alone: Object.fromEntries(alone.map(({ feature, mean }) => [feature, mean])),
      place,
      impossible: { ...impossible },
    },
  });
}
