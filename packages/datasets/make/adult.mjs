// Writes src/data/adult.ts from UCI's Adult training split: node make/adult.mjs adult.csv
// The CSV has a header and the 15 columns of UCI's adult.data, values without the space after the comma, '?' kept.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pack } from './pack.mjs';

const relationship = ['Not-in-family', 'Unmarried', 'Other-relative', 'Own-child', 'Husband', 'Wife'];
const numeric = ['Age', 'Education-Num', 'Capital Gain', 'Capital Loss', 'Hours per week'];
const dropped = ['Target', 'Education', 'fnlwgt'];

const [path] = process.argv.slice(2);
if (!path) throw new Error('usage: node make/adult.mjs adult.csv');
const [header, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
const names = header.split(',');
const table = lines.map((line) => line.split(','));
const column = (name) => table.map((row) => row[names.indexOf(name)]);

const features = names.filter((name) => !dropped.includes(name));
const categories = {};
const columns = features.map((name) => {
  const values = column(name);
  if (numeric.includes(name)) return values.map(Number);
  const list = name === 'Relationship' ? relationship : [...new Set(values)].sort();
  categories[name] = list;
  return values.map((value) => list.indexOf(value));
});
columns.push(column('Target').map((value) => Number(value === '>50K')));

pack(fileURLToPath(new URL('../src/data/adult.ts', import.meta.url)), 'adult.mjs', columns, {
  features: { type: 'readonly string[]', value: features },
  categories: { type: 'Readonly<Record<string, readonly string[]>>', value: categories },
});
