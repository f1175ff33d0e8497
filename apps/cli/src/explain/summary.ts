import type { Attribution } from '@xai/core';
import { contiguous } from '@xai/tensor';
import { textTable } from '../text-table.js';

const MOST_ROWS = 5;
const MOST_FEATURES = 12;

/** What people read where no file was asked for: the largest values of the first rows, and what they mean. */
export function summary(attributions: readonly Attribution[]): string {
  return attributions.map(one).join('\n');
}

function one(a: Attribution): string {
  const target = a.targetName === null ? `output ${a.target}` : `output ${a.target} (${a.targetName})`;
  const background = a.background ? `, ${a.background.rows} background rows` : '';
  const head = `${a.method} of ${target}: unit ${a.unit}, game ${a.game}, error ${a.error}${background}\n`;
  const shown = a.rows.slice(0, MOST_ROWS).map((_, i) => rowTable(a, i));
  const more =
    a.rows.length > MOST_ROWS
      ? `\n... and ${a.rows.length - MOST_ROWS} more rows: --json or --npy writes them all\n`
      : '';
  return `${head}\n${shown.join('\n')}${more}`;
}

function rowTable(a: Attribution, i: number): string {
  const m = a.features.length;
  const row = (t: { data: ArrayLike<number> }) => Array.from({ length: m }, (_, j) => t.data[i * m + j]);
  const values = row(contiguous(a.values));
  const data = row(contiguous(a.data));
  const errors = a.standardErrors && row(contiguous(a.standardErrors));
  const conditions = conditionsOf(a, i);
  const left = conditions ? values.filter((v) => v === 0).length : 0;
  const order = values
    .map((_, j) => j)
    .filter((j) => !conditions || values[j] !== 0)
    .sort((p, q) => Math.abs(values[q]) - Math.abs(values[p]) || p - q);
  const rows = order
    .slice(0, MOST_FEATURES)
    .map((j) => [
      ...(conditions ? [conditions[j]] : [a.features[j], valueName(a, j, data[j])]),
      signed(values[j]),
      ...(errors ? [Number.isNaN(errors[j]) ? 'unknown' : `± ${short(errors[j])}`] : []),
    ]);
  const rest = order.slice(MOST_FEATURES);
  if (rest.length) {
    const sum = rest.reduce((s, j) => s + values[j], 0);
    rows.push([`${rest.length} other features`, ...(conditions ? [] : ['']), signed(sum), ...(errors ? [''] : [])]);
  }
  const header = [
    ...(conditions ? ['condition'] : ['feature', 'value']),
    'effect',
    ...(errors ? ['standard error'] : []),
  ];
  const note = left ? `${left} more ${left === 1 ? 'feature has' : 'features have'} no weight\n` : '';
  const table = textTable(header, rows, ['value', 'effect', 'standard error']);
  return rowHead(a, i) + table + note + remarks(a, i);
}

/** What a method says about a row beside its numbers, one line each. */
function remarks(a: Attribution, i: number): string {
  const { notes, warnings } = a.diagnostics[i] ?? {};
  const lines = (found: unknown, word: string) =>
    (Array.isArray(found) ? found : []).map((text) => `${word}: ${text}\n`).join('');
  return lines(notes, 'note') + lines(warnings, 'warning');
}

function rowHead(a: Attribution, i: number): string {
  const { r2, localPrediction } = a.diagnostics[i] ?? {};
  const output = short(contiguous(a.output).data[i]);
  const base = short(contiguous(a.base).data[i]);
  if (typeof r2 !== 'number' || typeof localPrediction !== 'number')
    return `row ${a.rows[i]}: output ${output}, base ${base}\n`;
  return `row ${a.rows[i]}: output ${output}, the surrogate says ${short(localPrediction)}, its intercept ${base}, its R2 ${short(r2)}\n`;
}

/** The conditions that a surrogate's weights belong to, one a feature. */
function conditionsOf(a: Attribution, i: number): string[] | null {
  const found = a.diagnostics[i]?.conditions;
  return Array.isArray(found) && found.length === a.features.length ? found.map(String) : null;
}

function valueName(a: Attribution, j: number, value: number): string {
  return (
    a.categories?.[a.features[j]]?.[value] ??
    (Number.isNaN(value) ? 'missing' : Number.isInteger(value) ? String(value) : short(value))
  );
}

const short = (value: number): string => String(Number(value.toPrecision(4)));

const signed = (value: number): string => (value > 0 ? `+${short(value)}` : short(value));
