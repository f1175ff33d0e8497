import type { Attribution } from '@xai/core';
import { contiguous } from '@xai/tensor';
import { isNominal } from '../attribution.js';
import { type Label, plainLabel, restLabel } from '../labels.js';
import { colorDomain, colorIndex, MISSING } from './color-index.js';

/** One line of a beeswarm: which rows, their values and colours. */
export interface SwarmRow {
  readonly label: Label;
  readonly feature?: string;
  /** Positions in the attribution. */
  readonly rows: Int32Array;
  readonly values: Float64Array;
  readonly colors: Uint8Array;
  readonly nominal: boolean;
  readonly strip: boolean;
}

/** Which features get which lines. */
export interface SwarmRowOptions {
  /** Named categories in a meaningful order, which may be on the ramp. */
  readonly ordered?: readonly string[];
  /** Nominal features that get a line for each of their most frequent categories. */
  readonly strips?: readonly string[];
  /** Widest label in pixels. */
  readonly limit: number;
}

const CATEGORIES = 8;

/** Lines of a beeswarm: features, strips of their categories below them, and the sum of the rest. */
export function swarmRows(
  a: Attribution,
  shown: readonly number[],
  rest: readonly number[],
  options: SwarmRowOptions,
): SwarmRow[] {
  const { ordered = [], strips = [], limit } = options;
  const d = a.features.length;
  const [data, values] = [a.data, a.values].map((t) => contiguous(t).data);
  const all = Int32Array.from(a.rows, (_, i) => i);
  const of = (features: readonly number[], rows: Int32Array): Float64Array =>
    Float64Array.from(rows, (i) => features.reduce((sum, j) => sum + values[i * d + j], 0));
  const grey = (rows: Int32Array): Uint8Array => new Uint8Array(rows.length).fill(MISSING);
  const lines = shown.flatMap((j): SwarmRow[] => {
    const feature = a.features[j];
    const nominal = isNominal(a, j) && !ordered.includes(feature);
    const column = Float64Array.from(all, (i) => data[i * d + j]);
    const colors = nominal ? grey(all) : colorIndex(column, colorDomain(column));
    const base = { feature, nominal };
    const main = { ...base, label: plainLabel(feature, limit), rows: all, values: of([j], all), colors, strip: false };
    if (!nominal || !strips.includes(feature)) return [main];
    const names = a.categories?.[feature] ?? [];
    const groups = names.map((name, code) => ({ name, rows: all.filter((i) => column[i] === code) }));
    const kept = groups.filter(({ rows }) => rows.length).sort((p, q) => q.rows.length - p.rows.length);
    return [
      main,
      ...kept.slice(0, CATEGORIES).map(({ name, rows }) => {
        const label = plainLabel(`${name} (${rows.length.toLocaleString('en-US')})`, limit, 11);
        return { ...base, label, rows, values: of([j], rows), colors: grey(rows), strip: true };
      }),
    ];
  });
  if (!rest.length) return lines;
  const label = restLabel(rest.length, 'Sum of ');
  const sum = { label, rows: all, values: of(rest, all), colors: grey(all), nominal: false, strip: false };
  return [...lines, sum];
}

/** What grey means in these lines; empty where no dot is grey. */
export function greyWords(lines: readonly SwarmRow[]): string {
  const grey = lines.filter(({ colors }) => colors.includes(MISSING));
  return [
    ...(grey.some(({ nominal }) => nominal) ? ['categories without an order'] : []),
    ...(grey.some(({ nominal, feature }) => !nominal && feature !== undefined) ? ['missing values'] : []),
    ...(grey.some(({ feature }) => feature === undefined) ? ['a sum of features'] : []),
  ].join(', ');
}
