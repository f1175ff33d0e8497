import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../count-tests.mjs', import.meta.url));

const report = (passed: number, failed: number, files: object[] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 0,
  testResults: files,
});

function count(...reports: object[]) {
  const folder = mkdtempSync(join(tmpdir(), 'count-'));
  for (const [i, each] of reports.entries()) writeFileSync(join(folder, `${i}.json`), JSON.stringify(each));
  const { status, stdout } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return { status, lines: stdout.trim().split('\n') };
}

it('count-tests sums all reports', () => {
  expect(count(report(3, 0), report(4, 0))).toEqual({ status: 0, lines: ['7 passed, 0 failed'] });
  expect(count(report(3, 1), report(4, 2))).toEqual({ status: 1, lines: ['7 passed, 3 failed'] });
});

it('count-tests takes a test file that did not run as one failure', () => {
  const broken = { status: 'failed', assertionResults: [] };
  expect(count(report(3, 0, [broken]))).toEqual({ status: 1, lines: ['3 passed, 1 failed'] });
  const red = { status: 'failed', assertionResults: [{ status: 'failed' }] };
  expect(count(report(3, 1, [red]))).toEqual({ status: 1, lines: ['3 passed, 1 failed'] });
});

it('count-tests fails where nothing ran', () => {
  expect(count(report(0, 0))).toEqual({ status: 1, lines: ['0 passed, 0 failed'] });
});
