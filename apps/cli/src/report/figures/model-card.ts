import type { GroupCard, ModelCard } from '@xai/datasets';
import { calibrationCurve } from '@xai/viz';
import { type Figure, type FigureTable, figure, type PaperClaim } from '../figure.js';
import { brief, fixed, list, percent, whole } from '../words.js';

/** How well the model does on rows that it never saw, and for whom less well. */
export function modelCardFigure(card: ModelCard, paper: readonly PaperClaim[] = []): Figure {
  const { accuracy, test, split, training } = card;
  const [low, high] = accuracy.interval;
  const { trueNegative, falsePositive, falseNegative, truePositive } = test.confusion;
  const [negative, positive] = card.targetNames;
  const apart = Object.entries(test.groups).flatMap(([column, groups]) => farthest(column, groups));
  return figure({
    id: 'model-card',
    label: 'Model card',
    title: `A network of ${whole(card.parameters)} parameters, ${percent(accuracy.mean)} right on unseen rows`,
    rule: `Accuracy: mean over ${accuracy.splits.length} seeded splits (${percent(1 - split.test, 0)} training, ${percent(split.test, 0)} test), each with a network of its own. All else: the shipped network (split seed ${split.seed}) on its ${whole(split.rows.test)} test rows; a probability of 0.5 or more counts as ${positive}.`,
    scenes: [
      calibrationCurve(
        test.calibration.map(({ predicted, observed, rows }) => ({ predicted, observed, count: rows })),
        { xLabel: `predicted probability of ${positive}` },
      ),
    ],
    tables: [
      {
        caption: 'Confusion table (test rows)',
        columns: ['', `called ${negative}`, `called ${positive}`],
        rows: [
          [`is ${negative}`, whole(trueNegative), whole(falsePositive)],
          [`is ${positive}`, whole(falseNegative), whole(truePositive)],
        ],
      },
      ...Object.entries(test.groups).map(([column, groups]) => groupTable(column, groups, positive)),
      {
        caption: 'Training',
        columns: ['setting', 'value'],
        rows: [
          ['library', training.library],
          ['seed', String(training.seed)],
          [
            'rows: training, validation, test',
            [split.rows.training, split.rows.validation, split.rows.test].map(whole).join(', '),
          ],
          ...Object.entries(training.settings).map(([name, value]) => [
            name,
            typeof value === 'number' ? brief(value) : value.join(', '),
          ]),
          ['best epoch', `${training.bestEpoch} of ${training.epochs}`],
          ['size', `${whole(card.bytes)} bytes (ONNX)`],
          ['made by', card.made],
        ],
      },
    ],
    howToRead: [
      'Calibration: each dot gathers the test rows whose predicted probability lies in one tenth; on the dashed line, as many were positive as predicted.',
      'AUC: the chance that a positive row gets a higher probability than a negative one. Brier score: mean squared distance of probability and truth, 0 is perfect.',
    ],
    says: [
      `Accuracy ${percent(accuracy.mean)} (95 % interval over splits ${percent(low)} to ${percent(high)}); always naming the more frequent class would give ${percent(test.majority)} on these test rows.`,
      `On its own test rows: accuracy ${percent(test.accuracy)}, AUC ${fixed(test.auc, 3)}, Brier score ${fixed(test.brier, 3)}; of the ${whole(falseNegative + truePositive)} rows with ${positive} it finds ${percent(truePositive / (falseNegative + truePositive))}.`,
      ...apart,
    ],
    doesNotSay: [
      'High accuracy does not show that the reasons are good ones, nor that the model is fair: it learned from labels of one census.',
      'The interval tells how much accuracy differs between random splits of these rows, not how it would fare on other people.',
    ],
    paper,
    facts: {
      accuracy: {
        mean: accuracy.mean,
        interval: [...accuracy.interval],
        splits: accuracy.splits.map((s) => ({ ...s })),
      },
      majority: test.majority,
      auc: test.auc,
      brier: test.brier,
      testAccuracy: test.accuracy,
      confusion: { ...test.confusion },
      calibration: test.calibration.map((b) => ({ ...b })),
      groups: Object.fromEntries(Object.entries(test.groups).map(([c, g]) => [c, g.map((each) => ({ ...each }))])),
    },
  });
}

/** One sentence where two groups' error intervals do not overlap, else none. */
function farthest(column: string, groups: readonly GroupCard[]): string[] {
  const sorted = [...groups].sort((a, b) => a.errorRate - b.errorRate);
  const apart = sorted.flatMap((a, i) =>
    sorted
      .slice(i + 1)
      .filter((b) => a.errorInterval[1] < b.errorInterval[0])
      .map((b) => ({ a, b })),
  );
  if (!apart.length) return [`The error rates of the groups of ${column} cannot be told apart on these test rows.`];
  const { a, b } = apart.sort((p, q) => q.b.errorRate - q.a.errorRate - (p.b.errorRate - p.a.errorRate))[0];
  const side = (g: GroupCard) =>
    `${percent(g.errorRate)} for ${g.name} (${whole(g.rows)} rows, ${percent(g.positives)} positive)`;
  return [
    `By ${column} the error rate differs most between ${list([side(a), side(b)])}; their 95 % intervals do not overlap.`,
  ];
}

function groupTable(column: string, groups: readonly GroupCard[], positive: string): FigureTable {
  const rate = (v: number | null) => (v === null ? '–' : percent(v));
  return {
    caption: `Error rates by ${column} (test rows)`,
    columns: [
      column,
      'rows',
      `is ${positive}`,
      `called ${positive}`,
      'wrong',
      '95 % interval',
      'false positives',
      'false negatives',
    ],
    rows: groups.map((g) => [
      g.name,
      whole(g.rows),
      percent(g.positives),
      percent(g.predictedPositives),
      percent(g.errorRate),
      `${percent(g.errorInterval[0])} to ${percent(g.errorInterval[1])}`,
      rate(g.falsePositiveRate),
      rate(g.falseNegativeRate),
    ]),
  };
}
