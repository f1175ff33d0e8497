/**
 * Proves that the tests can fail: each mutant of `mutants.mjs` (a flipped sign, a halved weight, a dropped normalisation)
 * must turn some test red. `pnpm mutate [part of a file name]`; exit code 1 where one survives.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { root } from '../pack.mjs';
import { families, mutants } from './mutants.mjs';

const wanted = process.argv[2] ?? '';

/** The test files of a mutant: those it names, else those named after its file, else its whole package. */
function testsOf({ file, tests }) {
  if (tests) return tests;
  const folder = join(file.split('/').slice(0, 2).join('/'), 'test');
  const named = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && basename(name).startsWith(basename(file, '.ts')))
    .map((name) => join(folder, name));
  return named.length ? named : [folder];
}

/** Whether the tests pass with that mutant in place, or with none (null). */
function passes(mutant, tests) {
  const config = join(root, 'tooling/mutate/vitest.config.ts');
  const args = ['run', '--config', config, '--reporter=dot', ...tests];
  const env = { ...process.env, XAI_MUTANT: JSON.stringify(mutant) };
  const child = spawn(join(root, 'node_modules/.bin/vitest'), args, { cwd: root, env, stdio: 'ignore' });
  return new Promise((done) => child.on('close', (status) => done(status === 0)));
}

/** Runs tasks two at a time (or as many as the machine has cores), in order. */
async function pool(tasks) {
  const results = [];
  let next = 0;
  const worker = async () => {
    while (next < tasks.length) {
      const i = next++;
      results[i] = await tasks[i]();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return results;
}

const stale = mutants.filter(({ file, find }) => {
  return !existsSync(join(root, file)) || readFileSync(join(root, file), 'utf8').split(find).length !== 2;
});
for (const { file, find } of stale) console.log(`stale     ${file}: this place is not there exactly once: ${find}`);

const unlisted = families
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name)))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('/index.ts') && file.includes(wanted))
  .filter((file) => /^export (const|function|async function)/m.test(readFileSync(join(root, file), 'utf8')))
  .filter((file) => !mutants.some((mutant) => mutant.file === file));
for (const file of unlisted) console.log(`unlisted  ${file}: no mutant stands for it`);

const chosen = mutants.filter((mutant) => !stale.includes(mutant) && mutant.file.includes(wanted));
const suites = [...new Set(chosen.map((mutant) => testsOf(mutant).join(' ')))];
const green = await pool(suites.map((suite) => () => passes(null, suite.split(' '))));
const red = suites.filter((_, i) => !green[i]);
for (const suite of red) console.log(`red       ${suite}: fails without any mutant`);

const survivors = [];
await pool(
  chosen.map((mutant) => async () => {
    const survived = await passes(mutant, testsOf(mutant));
    if (survived) survivors.push(mutant);
    console.log(
      `${survived ? 'SURVIVED ' : 'killed   '} ${mutant.file}: ${mutant.find.trim()} => ${mutant.replace.trim()}`,
    );
  }),
);
console.log(
  `${chosen.length - survivors.length} killed, ${survivors.length} survived, ${stale.length} stale, ${unlisted.length} unlisted`,
);
process.exit(survivors.length + stale.length + red.length + unlisted.length ? 1 : 0);
