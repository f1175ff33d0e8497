import { type Json, version } from '@xai/core';
import { type Scene, toHTML } from '@xai/viz';
import type { Figure, FigureTable, PaperClaim } from './figure.js';
import type { Report } from './inputs.js';
import { REPORT_CSS } from './report-css.js';

/** A report before it is written. */
export interface ReportContent {
  readonly title: string;
  /** Paragraphs under the title. */
  readonly lead: readonly string[];
  readonly figures: readonly Figure[];
  readonly seed: number;
  /** The engine that ran the model, where it is known. */
  readonly engine: string | null;
}

/** Figures as one HTML file that opens offline, and the same facts as JSON, schema xai.report/1. */
export async function document(content: ReportContent): Promise<Report> {
  const { title, lead, figures, seed, engine } = content;
  const made = `Made by xai ${version}, seed ${seed}${engine === null ? '' : `, model run by ${engine}`}. The same facts are in the report's JSON file.`;
  const body = [
    '<main class="report">',
    `<header><h1>${escapeHTML(title)}</h1>${lead.map(paragraph).join('')}${contents(figures)}</header>`,
    ...figures.flatMap(section),
    `<footer>${paragraph(made)}</footer>`,
    '</main>',
  ];
  const html = await toHTML({ title, body, css: REPORT_CSS });
  const json = {
    schema: 'xai.report/1',
    title,
    lead,
    seed,
    engine,
    versions: { '@xai/cli': version },
    figures: figures.map(facts),
  };
  return { html, json };
}

/** Text that is safe inside HTML, attribute values included; a percent sign stays with its number. */
const escapeHTML = (text: string): string =>
  text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`).replace(/(\d) %/g, '$1\u00a0%');

const paragraph = (text: string): string => `<p>${escapeHTML(text)}</p>`;

function contents(figures: readonly Figure[]): string {
  const items = figures.map(
    ({ id, label, title }) => `<li><a href="#${escapeHTML(id)}">${escapeHTML(label)}</a> ${escapeHTML(title)}</li>`,
  );
  return `<nav aria-label="Contents"><ol>${items.join('')}</ol></nav>`;
}

function section(f: Figure): (Scene | string)[] {
  return [
    `<section id="${escapeHTML(f.id)}"><p class="report-label">${escapeHTML(f.label)}</p><h2>${escapeHTML(f.title)}</h2><p class="report-rule">${escapeHTML(f.rule)}</p>`,
    ...f.scenes,
    '<div class="report-words">',
    words('How to read it', f.howToRead),
    words('What it says', f.says),
    words('What it does not say', f.doesNotSay),
    '</div>',
    ...f.tables.map(table),
    f.paper.length ? `<div class="report-paper"><h3>Beside the paper</h3>${f.paper.map(claim).join('')}</div>` : '',
    f.footnotes.map((note) => `<p class="report-note">${escapeHTML(note)}</p>`).join(''),
    '</section>',
  ];
}

function words(heading: string, sentences: readonly string[]): string {
  if (!sentences.length) return '';
  return `<div><h3>${heading}</h3><ul>${sentences.map((s) => `<li>${escapeHTML(s)}</li>`).join('')}</ul></div>`;
}

function table({ caption, columns, rows }: FigureTable): string {
  const head = columns.map((name) => `<th scope="col">${escapeHTML(name)}</th>`).join('');
  const body = rows.map(
    ([first, ...rest]) =>
      `<tr><th scope="row">${escapeHTML(first)}</th>${rest.map((v) => `<td>${escapeHTML(v)}</td>`).join('')}</tr>`,
  );
  return `<div class="report-table"><table><caption>${escapeHTML(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

function claim({ claim: said, verdict, why }: PaperClaim): string {
  return `<p><strong class="report-verdict">${escapeHTML(verdict)}</strong> ${escapeHTML(said)} ${escapeHTML(why)}</p>`;
}

function facts({
  id,
  label,
  title,
  rule,
  howToRead,
  says,
  doesNotSay,
  footnotes,
  paper,
  tables,
  facts: numbers,
}: Figure): {
  [key: string]: Json;
} {
  const plain = { paper: paper.map((p) => ({ ...p })), tables: tables.map((t) => ({ ...t })) };
  return { id, label, title, rule, howToRead, says, doesNotSay, footnotes, ...plain, facts: numbers };
}
