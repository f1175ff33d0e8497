/** Packs every public package and checks the tarballs: publint, are-the-types-wrong, and the rules of the house. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packAll, root } from './pack.mjs';

/** What the house asks of a manifest and of its tarball's files. */
function houseRules({ manifest }, files) {
  const entries = Object.entries(manifest.exports ?? {});
  const order = ['@xai/source', 'types', 'default'];
  const rules = [
    ['type is module', manifest.type === 'module'],
    ['sideEffects is false', manifest.sideEffects === false],
    ['license is Apache-2.0', manifest.license === 'Apache-2.0'],
    ['engines.node is >=20', manifest.engines?.node === '>=20'],
    ['access is public', manifest.publishConfig?.access === 'public'],
    ['no install script', !['preinstall', 'install', 'postinstall', 'prepare'].some((s) => manifest.scripts?.[s])],
    ...entries
      .filter(([, target]) => typeof target === 'object' && '@xai/source' in target)
      .map(([name, target]) => {
        const keys = Object.keys(target).filter((key) => order.includes(key));
        return [`exports ${name}: ${order.join(', ')}`, keys.join() === order.join()];
      }),
    ['README.md, LICENSE and dist are packed', ['README.md', 'LICENSE'].every((f) => files.includes(f))],
    ['no test, build info or machine file is packed', !files.some((f) => /(^|\/)test\/|tsbuildinfo|\.env/.test(f))],
  ];
  return rules.filter(([, holds]) => !holds).map(([rule]) => rule);
}

/** What a checker printed where it refused the tarball. */
function refusal(tool, args) {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', tool), args, { encoding: 'utf8' });
  return status === 0 ? [] : [`${tool}: ${stdout}${stderr}`];
}

const folder = mkdtempSync(join(tmpdir(), 'packages-'));
let failures = 0;
for (const entry of packAll(folder)) {
  const listed = spawnSync('tar', ['-tzf', entry.tarball], { encoding: 'utf8' });
  const files = listed.stdout.split('\n').map((f) => f.replace('package/', ''));
  const problems = [
    ...houseRules(entry, files).map((rule) => `house: ${rule}`),
    ...refusal('publint', ['run', entry.tarball, '--strict']),
    ...refusal('attw', ['--profile', 'esm-only', '--no-color', '--format', 'ascii', entry.tarball]),
  ];
  const size = (readFileSync(entry.tarball).length / 1024).toFixed(0);
  console.log(
    `${problems.length ? 'FAILED' : 'ok    '} ${entry.name.padEnd(16)} ${files.length - 1} files, ${size} kB packed`,
  );
  for (const problem of problems) console.log(`       ${problem}`);
  failures += problems.length;
}
rmSync(folder, { recursive: true });
process.exit(failures ? 1 : 0);
