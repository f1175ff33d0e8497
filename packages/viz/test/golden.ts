import { readFileSync } from 'node:fs';

interface Figure {
  readonly labels: readonly string[];
  readonly maxDisplay: number;
  readonly row: number;
}

interface Figures {
  readonly waterfall: Figure & { readonly spans: readonly [number, number][] };
  readonly bar: Figure & { readonly widths: readonly number[] };
  readonly localBar: Figure & { readonly widths: readonly number[] };
  readonly beeswarm: Figure & { readonly sums: readonly number[][] };
  readonly force: Figure & { readonly threshold: number };
  /** For each feature the others by how strongly they seem to interact. */
  readonly interactions: { readonly n: number; readonly d: number; readonly orders: readonly (readonly number[])[] };
}

/** What shap's own figures of the ten rows of `adult()` show; see golden/ORIGIN.md. */
export const shapFigures: Figures = JSON.parse(
  readFileSync(new URL('./golden/shap-figures.json', import.meta.url), 'utf8'),
);

/** The feature of a label of shap, which writes '45 = Age'; a rest keeps its words. */
export const featureOf = (label: string): string => label.replace(/^.* = /, '');
