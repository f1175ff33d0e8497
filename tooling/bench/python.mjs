/** The Python peers as a process that answers one line a request, in a virtual environment made from requirements.txt. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../pack.mjs';

const here = join(root, 'tooling/bench');
const requirements = join(here, 'requirements.txt');

/** The environment's interpreter (XAI_BENCH_PYTHON, else .venv, made where it is missing or stale); null where none can be had. */
function interpreter() {
  if (process.env.XAI_BENCH_PYTHON) return process.env.XAI_BENCH_PYTHON;
  const venv = join(root, '.venv');
  const python = join(venv, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const stamp = join(venv, 'requirements.sha256');
  const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return python;
  const steps = [
    ['python3', ['-m', 'venv', venv]],
    [python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements]],
  ];
  for (const [command, args] of steps) {
    if (spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0) return null;
  }
  writeFileSync(stamp, wanted);
  return python;
}

/** `ask(case, setup?)` -> { ms, model }: with a setup it prepares the case and runs it once. Null where there is no Python. */
export function startPeers() {
  const python = interpreter();
  if (!python) return null;
  const child = spawn(python, ['-W', 'ignore', join(here, 'peers.py')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = [];
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.resolve(JSON.parse(line)));
  child.on('close', () => {
    for (const { reject } of waiting) reject(new Error('bench: the Python peers ended early'));
  });
  return {
    ask(name, setup) {
      child.stdin.write(`${JSON.stringify({ case: name, ...(setup && { setup }) })}\n`);
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    stop: () => child.stdin.end(),
  };
}
