import { formatNumber } from './format.js';
import type { DataTable, Scene } from './scene.js';
import { escapeText, type SVGOptions, toSVG } from './to-svg.js';

/** How a scene becomes a figure of a page. */
export interface FigureOptions extends Pick<SVGOptions, 'theme' | 'palette'> {
  /** Below the picture, as text. @default none */
  readonly caption?: string;
}

/**
 * One `<figure>` for a page that has `pageCSS` (as `toHTML` writes it): picture, caption, and the numbers as a table that
 * opens on demand.
 */
export function figureHTML(scene: Scene, { caption, ...options }: FigureOptions = {}): string {
  return [
    '<figure class="xai-figure">',
    `<div class="xai-picture">${toSVG(scene, { ...options, embedded: true }).trim()}</div>`,
    caption ? `<figcaption>${escapeText(caption)}</figcaption>` : '',
    `<details><summary>Numbers of this picture</summary>${tableHTML(scene.table, scene.title)}</details>`,
    '</figure>',
  ]
    .filter(Boolean)
    .join('\n');
}

/** At most this many rows of a picture's table are written out. */
const ROWS = 500;

/** A data table as HTML, numbers written for people; a table of more than 500 rows says how many are left out. */
export function tableHTML({ columns, rows }: DataTable, title: string): string {
  const cell = (value: string | number) =>
    typeof value === 'number'
      ? `<td class="xai-number">${escapeText(formatNumber(value))}</td>`
      : `<td>${escapeText(value)}</td>`;
  const head = columns.map((name) => `<th scope="col">${escapeText(name)}</th>`).join('');
  const body = rows.slice(0, ROWS).map((row) => `<tr>${row.map(cell).join('')}</tr>`);
  const rest = rows.length > ROWS ? `<p>${rows.length - ROWS} more rows are not shown.</p>` : '';
  return `<table class="xai-table"><caption>${escapeText(title)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>${rest}`;
}
