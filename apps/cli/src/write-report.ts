import { writeFiles } from './io/write.js';
import type { Report } from './report/index.js';
import type { Terminal } from './terminal.js';

/** Writes a report as a page and as JSON, both or none, and says where. */
export function writeReport({ html, json }: Report, files: { html: string; json: string }, terminal: Terminal): void {
  writeFiles([
    { path: files.html, content: html },
    { path: files.json, content: `${JSON.stringify(json)}\n` },
  ]);
  terminal.out(`${files.html}: open it in a browser\n${files.json}: the same facts as JSON\n`);
}
