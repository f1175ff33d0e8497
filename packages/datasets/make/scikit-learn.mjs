// Writes src/data/iris.ts and src/data/diabetes.ts: node make/scikit-learn.mjs .../site-packages/sklearn/datasets/data
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { pack } from './pack.mjs';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("usage: node make/scikit-learn.mjs FOLDER (scikit-learn's datasets/data)");
const numbers = (text, separator) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(separator).map(Number));
const transpose = (rows) => rows[0].map((_, j) => rows.map((row) => row[j]));
const out = (name) => fileURLToPath(new URL(`../src/data/${name}.ts`, import.meta.url));
const unzipped = (name) => gunzipSync(readFileSync(join(folder, name))).toString('utf8');

const [, ...iris] = readFileSync(join(folder, 'iris.csv'), 'utf8').trimEnd().split('\n');
pack(out('iris'), 'scikit-learn.mjs', transpose(numbers(iris.join('\n'), ',')));

const diabetes = transpose(numbers(unzipped('diabetes_data_raw.csv.gz'), ' '));
diabetes.push(transpose(numbers(unzipped('diabetes_target.csv.gz'), ' '))[0]);
pack(out('diabetes'), 'scikit-learn.mjs', diabetes);
