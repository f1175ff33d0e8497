import type { Attribution } from '@xai/core';

/** The unit of values on an axis: 'probability', 'log-odds', ... */
export const unitWord = ({ unit }: Attribution): string => (unit === 'logit' ? 'log-odds' : unit);

/** What is explained: 'probability of >50K', 'output', 'margin of class 2'. */
export function outputWords(a: Attribution): string {
  const unit = a.unit === 'value' ? 'output' : unitWord(a);
  return a.targetName === null ? unit : `${unit} of ${a.targetName}`;
}

/** The base as a symbol: E[f(X)] for an average, else 'base' or 'intercept'. */
export const baseSymbol = ({ game }: Attribution): string =>
  game === 'path-dependent' ? 'base' : game === 'surrogate' ? 'intercept' : 'E[f(X)]';

const count = (n: number, word: string): string => `${n.toLocaleString('en-US')} ${word}${n === 1 ? '' : 's'}`;

/** What the base is: an average over the background, or a tree-weighted one, or a surrogate's intercept. */
export function baseWords(a: Attribution): string {
  if (a.game === 'path-dependent') return 'tree-weighted base';
  if (a.game === 'surrogate') return "surrogate's intercept";
  const average = a.background
    ? `average prediction over ${count(a.background.rows, 'background row')}`
    : 'average prediction';
  return a.settings.link === 'logit' ? `log-odds of the ${average}` : average;
}

/** Method, game and background in one line; with `row`, also the row. */
export function originWords(a: Attribution, row?: number): string {
  const kind = { none: 'exact', sampling: 'sampled', rule: 'by rule', surrogate: 'surrogate' }[a.error];
  const said = [...new Set([kind, a.game === 'rule' ? kind : a.game])].filter((word) => word !== a.method);
  return [
    row === undefined ? count(a.rows.length, 'row') : `row ${row}`,
    said.length ? `${a.method} (${said.join(', ')})` : a.method,
    ...(a.background ? [count(a.background.rows, 'background row')] : []),
    outputWords(a),
  ].join(' · ');
}

/** What a value is called on an axis. */
export function valueWords({ method, game }: Attribution): string {
  if (method === 'lime') return 'LIME weight';
  return game === 'surrogate' ? 'surrogate weight' : game === 'rule' ? 'attribution' : 'SHAP value';
}
