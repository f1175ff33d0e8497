/**
 * Times our work beside the Python peers': warmed up, interleaved in one run, medians of 5, ratios printed.
 * In each round each side runs twice and the second run counts: the first finds the processor's caches full of the other side.
 * `pnpm bench [lime|exact|beeswarm|demo ...] [--no-python] [--record]`: without Python the recorded baselines stand in.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { root } from '../pack.mjs';
import { startPeers } from './python.mjs';

const cases = ['lime', 'exact', 'beeswarm', 'demo'];
const ROUNDS = 5;
/** Milliseconds for the JIT compiler before anything counts; the first call is printed too. */
const WARM_UP = 1500;
const flags = process.argv.slice(2).filter((word) => word.startsWith('--'));
const named = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = [
  ...flags.filter((f) => !['--no-python', '--record'].includes(f)),
  ...named.filter((n) => !cases.includes(n)),
];
if (unknown.length) {
  console.error(`bench: an unknown word: ${unknown.join(' ')}`);
  process.exit(2);
}

const record = join(root, 'tooling/bench/baselines.json');
const baselines = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : {};
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const summary = (runs) => ({
  ms: median(runs.map((r) => r.ms)),
  own: median(runs.map((r) => r.ms - r.model)),
  bytes: runs[0].bytes,
});
const format = (ms) => (ms < 10 ? ms.toFixed(2) : ms.toFixed(0));
const goalOf = (goal, value, text) => (goal === undefined ? '' : ` (goal ${text}: ${value ? 'met' : 'MISSED'})`);

const peers = flags.includes('--no-python') ? null : startPeers();
const machine = `${cpus()[0]?.model.trim()} x ${cpus().length}, Node ${process.versions.node}`;
console.log(`${machine}; ${peers ? 'Python peers in this run' : 'no Python: recorded baselines'}`);
let missed = 0;
const line = (text) => {
  if (text.includes('MISSED')) missed++;
  console.log(text);
};

for (const key of named.length ? named : cases) {
  const { [key]: prepare } = await import(`./cases/${key}.mjs`);
  const { name, goal, peers: others, once, run } = await prepare();
  console.log(`\n${name}`);
  if (peers) for (const { ask, setup } of others) await peers.ask(ask, setup);
  const first = once ? null : await run();
  for (const start = performance.now(); !once && performance.now() - start < WARM_UP; ) await run();
  const ours = [];
  const theirs = others.map(() => []);
  for (let round = 0; round < (once ? 1 : ROUNDS); round++) {
    if (!once) await run();
    ours.push(await run());
    for (const [i, { ask }] of peers ? others.entries() : []) {
      await peers.ask(ask);
      theirs[i].push(await peers.ask(ask));
    }
  }
  const mine = summary(ours);
  const size = mine.bytes
    ? `, ${(mine.bytes / 1000).toFixed(0)} kB${goalOf(goal.bytes, mine.bytes <= goal.bytes, `${goal.bytes / 1000} kB`)}`
    : '';
  line(
    `  ${'ours'.padEnd(24)} ${format(mine.ms)} ms${goalOf(goal.ms, mine.ms <= goal.ms, `${goal.ms} ms`)}, own work ${format(mine.own)} ms${goalOf(goal.ownMs, mine.own <= goal.ownMs, `${goal.ownMs} ms`)}${size}${first ? `, first call ${format(first.ms)} ms` : ''}`,
  );
  const known = baselines[key];
  if (known)
    console.log(
      `  ${'ours, recorded'.padEnd(24)} ${format(known.ours.ms)} ms; now ${(mine.ms / known.ours.ms).toFixed(2)} of it (${known.machine})`,
    );
  const results = others.map((other, i) => (peers ? summary(theirs[i]) : known?.peers[other.ask]));
  others.forEach((other, i) => {
    const peer = results[i];
    if (!peer) return;
    const whole = peer.ms / mine.ms;
    const own = peer.own / mine.own;
    line(
      `  ${`${other.name}${peers ? '' : ', recorded'}`.padEnd(24)} ${format(peer.ms)} ms, own work ${format(peer.own)} ms: ours is ${whole.toFixed(1)}x faster${goalOf(other.goal?.whole, whole >= other.goal?.whole, `${other.goal?.whole}x`)}, own work ${own.toFixed(1)}x${goalOf(other.goal?.own, own >= other.goal?.own, `${other.goal?.own}x`)}`,
    );
  });
  if (peers || !others.length) {
    baselines[key] = { machine, ours: mine, peers: Object.fromEntries(others.map(({ ask }, i) => [ask, results[i]])) };
  }
}
peers?.stop();
if (flags.includes('--record')) writeFileSync(record, `${JSON.stringify(baselines, null, 2)}\n`);
console.log(missed ? `\n${missed} goals missed` : '\nall goals met');
