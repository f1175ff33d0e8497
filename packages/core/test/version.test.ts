import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { version } from '../src/index.js';

test('version is the version of package.json', () => {
  const { version: packaged } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  expect(version).toBe(packaged);
});
