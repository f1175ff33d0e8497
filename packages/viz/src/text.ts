import { advances } from './data/advances.js';
import type { Span, Weight } from './scene.js';

const tables = { 400: parse(advances[400]), 600: parse(advances[600]) };

function parse(runs: string): Map<number, number> {
  const table = new Map<number, number>();
  for (const run of runs.split(';')) {
    const [start, widths] = run.split(':');
    widths.split(',').forEach((width, i) => {
      table.set(Number.parseInt(start, 36) + i, Number(width) / 1000);
    });
  }
  return table;
}

/** Width in pixels of a line in the bundled Inter, without kerning; other glyphs count 1 em from U+2E80 on, else 0.64. */
export function textWidth(text: string | readonly Span[], size = 12, weight: Weight = 400): number {
  if (typeof text !== 'string') {
    return text.reduce((sum, span) => sum + textWidth(span.text, size, span.weight ?? weight), 0);
  }
  let em = 0;
  for (const glyph of text) {
    const code = glyph.codePointAt(0) ?? 0;
    em += tables[weight].get(code) ?? (code >= 0x2e80 ? 1 : 0.64);
  }
  return em * size;
}

/** The text, or as much of its beginning as fits `width` pixels with an ellipsis. */
export function ellipsis(text: string, width: number, size = 12, weight: Weight = 400): string {
  if (textWidth(text, size, weight) <= width) return text;
  const glyphs = [...text];
  while (glyphs.length > 1 && textWidth(`${glyphs.join('')}…`, size, weight) > width) glyphs.pop();
  return `${glyphs.join('').trimEnd()}…`;
}

/** Has the bundled Inter every letter of the text? */
export const isCovered = (text: string): boolean =>
  Array.from(text).every((glyph) => tables[400].has(glyph.codePointAt(0) ?? 0));
