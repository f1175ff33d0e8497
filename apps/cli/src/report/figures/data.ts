import { type Figure, figure, type PaperClaim } from '../figure.js';
import type { ReportTable } from '../table.js';
import { brief, list, percent, whole } from '../words.js';

/** What the data figure is made of. */
export interface DataParts {
  readonly table: ReportTable;
  /** Where the table comes from, and its licence. */
  readonly origin: string | null;
  /** Rows that are explained, and what they are called. */
  readonly shown: number;
  readonly shownAs: string;
  /** Positive rows and the name of the positive class, where the truth is known. */
  readonly positives: { readonly name: string; readonly rows: number } | null;
  readonly paper?: readonly PaperClaim[];
}

const counted = (rows: number) => `${whole(rows)} row${rows === 1 ? '' : 's'}`;

/** Rows, columns and their ranges. */
export function dataFigure({ table, origin, shown, shownAs, positives, paper }: DataParts): Figure {
  const [n, d] = table.data.shape;
  const summaries = table.features.map((_, j) => summary(table, j));
  const unknown = table.features.flatMap((name, j) => {
    const code = table.categories[name]?.indexOf('?') ?? -1;
    const rows = code < 0 ? 0 : count(table, j, code);
    return rows ? [{ name, rows }] : [];
  });
  return figure({
    id: 'data',
    label: 'Data',
    title: `${table.name}: ${counted(n)}, ${whole(d)} features`,
    rule: origin === null ? `All rows of ${table.name}.` : `All rows. ${origin}.`,
    tables: [
      {
        caption: 'Features',
        columns: ['feature', 'kind', 'values'],
        rows: summaries.map((s) => [s.name, s.kind, s.text]),
      },
    ],
    howToRead: [
      'Nominal features are codes without an order, shown by name everywhere; ordered ones and numbers keep their value. The last column gives range and median, or the most frequent categories.',
    ],
    says: [
      `The table has ${counted(n)}; ${shown === n ? 'all of them' : `${whole(shown)} of them, ${shownAs},`} may be shown and explained here.`,
      ...(positives
        ? [
            `${whole(positives.rows)} rows (${percent(positives.rows / n)}) are ${positives.name}; always naming the more frequent class would be right for ${percent(Math.max(positives.rows, n - positives.rows) / n)}.`,
          ]
        : []),
      ...(unknown.length
        ? [
            `Unknown values ("?") are a category of their own: ${list(unknown.map((u) => `${whole(u.rows)} in ${u.name}`))}.`,
          ]
        : []),
    ],
    doesNotSay: ['A sample of people at one place and time says nothing of others.'],
    paper: paper ?? [],
    facts: {
      rows: n,
      features: d,
      shown,
      positives: positives ? { ...positives } : null,
      unknown: Object.fromEntries(unknown.map((u) => [u.name, u.rows])),
    },
  });
}

function summary(table: ReportTable, j: number): { name: string; kind: string; text: string } {
  const name = table.features[j];
  const kind = table.kinds[name] ?? 'number';
  const [n, d] = table.data.shape;
  if (kind === 'nominal') {
    const names = table.categories[name];
    const codes = new Map<number, number>();
    for (let i = 0; i < n; i++) codes.set(table.data.data[i * d + j], (codes.get(table.data.data[i * d + j]) ?? 0) + 1);
    const frequent = [...codes].sort((a, b) => b[1] - a[1]).slice(0, 3);
    const text = frequent.map(([code, rows]) => `${names?.[code] ?? brief(code)} ${percent(rows / n, 0)}`).join(', ');
    return { name, kind, text: `${whole(codes.size)} categories: ${text}${codes.size > 3 ? ', ...' : ''}` };
  }
  const column = Float64Array.from({ length: n }, (_, i) => table.data.data[i * d + j]).sort();
  const unit = table.units[name] ? ` ${table.units[name]}` : '';
  return {
    name,
    kind,
    text: `${brief(column[0])} to ${brief(column[n - 1])}, median ${brief(column[n >> 1])}${unit.startsWith(' level') ? ` (${unit.trim()})` : unit}`,
  };
}

function count({ data }: ReportTable, j: number, code: number): number {
  let rows = 0;
  for (let i = 0; i < data.shape[0]; i++) rows += Number(data.data[i * data.shape[1] + j] === code);
  return rows;
}
