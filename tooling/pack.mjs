/** Packs every public package, as `pnpm publish` would, into a folder. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The public packages of the workspace: { name, folder, manifest }. */
export function publicPackages() {
  return ['packages', 'apps']
    .flatMap((group) => readdirSync(join(root, group)).map((name) => join(root, group, name)))
    .map((folder) => ({ folder, manifest: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) }))
    .filter(({ manifest }) => !manifest.private)
    .map(({ folder, manifest }) => ({ name: manifest.name, folder, manifest }));
}

/** Packs them; [{ name, folder, manifest, tarball }]. */
export function packAll(destination) {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  mkdirSync(destination, { recursive: true });
  const filters = ['--filter', './packages/*', '--filter', './apps/*'];
  const args = ['--yes', packageManager, '--recursive', ...filters, 'pack', '--pack-destination', destination];
  const { status, stderr, stdout } = spawnSync('npx', args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`pack: pnpm pack failed: ${stderr || stdout}`);
  return publicPackages().map((entry) => {
    const file = `${entry.name.replace('@', '').replace('/', '-')}-${entry.manifest.version}.tgz`;
    return { ...entry, tarball: join(destination, file) };
  });
}
