import type { Mark } from './scene.js';
import { ellipsis } from './text.js';

/** What every plot may be told. Sizes in pixels. */
export interface PlotOptions {
  /** The explained row, by its index in the table. @default the first */
  readonly row?: number;
  /** The feature, by name or column. */
  readonly feature?: string | number;
  /** The feature that gives the colour, by name or column. */
  readonly color?: string | number;
  /** Features shown; the rest are summed in one line. @default by plot */
  readonly maxDisplay?: number;
  /** Features in this order, by name or column. @default by falling mean |value| */
  readonly order?: readonly (string | number)[];
  /** Headline. @default computed; false for none */
  readonly title?: string | false;
  /** Second line. @default row, method, background and unit; false for none */
  readonly subtitle?: string | false;
  /** Width of the picture. @default by plot */
  readonly width?: number;
}

/** Headline and second line, and the height they take. */
export function heading(
  title: string,
  subtitle: string,
  options: Pick<PlotOptions, 'title' | 'subtitle'>,
  width: number,
) {
  const marks: Mark[] = [];
  let y = 12;
  const add = (text: string | false, size: number, weight: 400 | 600, fill: string): void => {
    if (text === false || text === '') return;
    y += size + 4;
    const shown = ellipsis(text, width - 40, size, weight);
    marks.push({ kind: 'text', x: 20, y, text: shown, size, weight, fill, ...(shown === text ? {} : { label: text }) });
  };
  add(options.title ?? title, 15, 600, 'ink');
  add(options.subtitle ?? subtitle, 12, 400, 'muted');
  return { marks, height: marks.length ? y + 14 : 12 };
}
