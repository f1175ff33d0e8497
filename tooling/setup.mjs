/** Installs the workspace with its pinned pnpm and builds it. Needs Node >= 20 and npm; does nothing twice. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { packageManager, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const needed = Number(engines.node.match(/\d+/)[0]);

if (Number.parseInt(process.versions.node, 10) < needed) {
  console.error(`setup: Node ${needed} or newer is needed: ${process.versions.node} (https://nodejs.org)`);
  process.exit(2);
}

function run(command, args) {
  const env = { ...process.env, CI: 'true', TURBO_TELEMETRY_DISABLED: '1', NO_UPDATE_NOTIFIER: '1' };
  const windows = process.platform === 'win32';
  const { status, error } = spawnSync(command, args, { cwd: root, env, stdio: 'inherit', shell: windows });
  if (status === 0) return;
  console.error(`setup: a step failed: ${command} ${args.join(' ')}${error ? `: ${error.message}` : ''}`);
  process.exit(status ?? 1);
}

const manifests = ['packages', 'apps', 'tooling']
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name)))
  .concat('', 'examples')
  .map((folder) => join(root, folder, 'package.json'))
  .filter(existsSync);
const wanted = [join(root, 'pnpm-lock.yaml'), join(root, 'pnpm-workspace.yaml'), ...manifests]
  .reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256'))
  .digest('hex');
const stamp = join(root, 'node_modules', '.installed');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  run('npx', ['--yes', packageManager, 'install', '--frozen-lockfile', '--prefer-offline']);
  writeFileSync(stamp, wanted);
}
run('npx', ['--yes', '--package', packageManager, '--', 'turbo', 'run', 'build', '--output-logs=errors-only']);
