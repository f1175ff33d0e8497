import Papa from 'papaparse';
import { fault } from '../errors.js';
import { parseNumber } from '../table/parse-number.js';
import { readBytes } from './read.js';

/** A CSV file as text. */
export interface Csv {
  readonly header: readonly string[];
  /** One array of cells a row, each as long as the header. */
  readonly rows: readonly (readonly string[])[];
}

/**
 * Reads a CSV file with a header, UTF-8; blank lines are skipped. The separator is a comma, or a semicolon or tab where
 * the header has one of these and no comma. Throws RangeError for numbers in place of a header (0, 1, 2 may be names), no
 * rows, a ragged row, or a name used twice.
 */
export function readCsv(path: string): Csv {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readBytes(path));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw fault(`${path}: a CSV file must be text in UTF-8: other bytes`);
  }
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator(text), skipEmptyLines: true });
  const quotes = errors.find((e) => e.type === 'Quotes');
  if (quotes) throw fault(`${path}: a quoted cell does not end well: line ${(quotes.row ?? 0) + 1}`);
  if (data.length === 0) throw fault(`${path}: a CSV file needs a header and rows: no line`);
  const [first, ...rows] = data;
  const header = first.map((name) => name.trim());
  if (header.every((name) => parseNumber(name) !== undefined) && !header.every((name) => /^\d*$/.test(name))) {
    throw fault(
      `${path}: a CSV file needs a header, the first line has numbers only: ${first.join(', ').slice(0, 60)}`,
    );
  }
  if (rows.length === 0) throw fault(`${path}: a CSV file needs rows below its header: 0 rows`);
  const twice = header.find((name, i) => name !== '' && header.indexOf(name) < i);
  if (twice !== undefined) throw fault(`${path}: every column needs a name of its own: "${twice}" is there twice`);
  rows.forEach((row, i) => {
    if (row.length !== header.length) {
      throw fault(`${path}: every row needs ${header.length} cells, as the header has: row ${i} has ${row.length}`);
    }
  });
  return { header, rows };
}

/** Looks at the header outside of its quotes; a quoted name may hold marks and line ends of its own. */
function separator(text: string): string {
  const line = (/^(?:"[^"]*"|[^"\r\n]+)*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  if (line.includes(',')) return ',';
  return [';', '\t'].find((mark) => line.includes(mark)) ?? ',';
}
