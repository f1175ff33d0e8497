import type { Attribution, Json } from '@xai/core';
import { oneRow } from './attribution.js';
import { formatNumber, outcomeFormat } from './format.js';
import { byMagnitude } from './layout/top-features.js';

/** What LIME says of one row beside its weights. */
export interface LimeFacts {
  /** A condition for each feature; absent where the explainer gave none. */
  readonly conditions?: readonly string[];
  /** The model's own output for each class, where it is known. */
  readonly outputs?: readonly number[];
  /** Smallest and largest output among the samples of a regression, where it is known. */
  readonly range?: readonly [number, number];
  /** Sentences below the picture. */
  readonly notes: readonly string[];
}

const numbers = (json: Json | undefined): number[] | undefined =>
  Array.isArray(json) && json.every((v) => typeof v === 'number') ? json : undefined;

const texts = (json: Json | undefined): string[] | undefined =>
  Array.isArray(json) && json.every((v) => typeof v === 'string') ? json : undefined;

/** What the largest weight means, in the words of its discretisation. */
function meaning(a: Attribution, conditions: readonly string[] | undefined, position: number): string[] {
  const { values } = oneRow(a, a.rows[position]);
  const [top] = byMagnitude(values);
  if (top === undefined || values[top] === 0) return [];
  const size = Math.abs(values[top]);
  const points =
    a.unit === 'probability' ? `${formatNumber(Number((100 * size).toPrecision(2)))} points` : formatNumber(size);
  const way = values[top] < 0 ? 'lower' : 'higher';
  if (a.settings.discretize === 'none') {
    return [`Read: one standard deviation more of ${a.features[top]} gives a surrogate output ${points} ${way}.`];
  }
  const where = conditions?.[top];
  if (where === undefined) return [];
  return [`Read: where ${where}, the surrogate's output is ${points} ${way} than on rows where it does not hold.`];
}

/** How many weights a picture leaves out, in a sentence; none where it shows all of one or more. */
export function hiddenWords(hidden: number, shown: number): string[] {
  if (hidden > 0) return [`${hidden} smaller weight${hidden === 1 ? ' is' : 's are'} not shown.`];
  return shown ? [] : ['The surrogate gives no feature a weight.'];
}

/** Probabilities of the classes: as recorded, else of the explained class and its opposite; none for other units. */
function probabilitiesOf(a: Attribution, outputs: number[] | undefined, output: number): readonly number[] | undefined {
  if (a.unit !== 'probability') return undefined;
  if (outputs && outputs.length > 1) return outputs;
  return a.target === 0 && outputs?.length !== 1 ? [output, 1 - output] : [1 - output, output];
}

/** Reads a row's diagnostics: conditions, outputs, fit of the surrogate, share of the perturbed rows, warnings. */
export function limeFacts(a: Attribution, position: number, output: number): LimeFacts {
  const d = a.diagnostics[position] ?? {};
  const conditions = texts(d.conditions);
  const outputs = numbers(d.outputs);
  // One probability is that of the second of two classes.
  const explained = outputs?.length === 1 ? 1 : a.target;
  const [low, high] = numbers(d.neighbourhoodRange) ?? [];
  const share = numbers(d.neighbourhoodShare)?.[explained];
  const weighted = numbers(d.weightedNeighbourhoodShare)?.[explained];
  const percent = (v: number): string => `${formatNumber(Number((100 * v).toPrecision(3)))} %`;
  const write = outcomeFormat(oneRow(a, a.rows[position]).values, output);
  const local = typeof d.localPrediction === 'number' ? d.localPrediction : undefined;
  const r2 = typeof d.r2 === 'number' ? `; R² ${d.r2.toFixed(3)}` : '';
  const class_ = a.targetName === null ? 'this class' : a.targetName;
  return {
    conditions: conditions?.length === a.features.length ? conditions : undefined,
    outputs: probabilitiesOf(a, outputs, output),
    range: high === undefined ? undefined : [low, high],
    notes: [
      ...meaning(a, conditions, position),
      ...(local === undefined
        ? []
        : [`Surrogate here: ${write(local)}; the model itself: ${write(output)}; gap ${write(local - output)}${r2}.`]),
      ...(share === undefined
        ? []
        : [
            `Share of perturbed rows that the model calls ${class_}: ${percent(share)}${weighted === undefined ? '' : ` (${percent(weighted)} weighted by nearness)`}. The paper calls this the prediction percentage; it describes the perturbed rows.`,
          ]),
      ...(texts(d.warnings) ?? []).map((warning) => `${warning[0].toUpperCase()}${warning.slice(1)}.`),
    ],
  };
}
