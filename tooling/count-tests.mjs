/** Sums the JSON reports of vitest in a folder: `N passed, N failed`; a test file that never ran counts as one failure. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const reports = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
const passed = reports.reduce((sum, report) => sum + report.numPassedTests, 0);
const broken = reports
  .flatMap((report) => report.testResults)
  .filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((t) => t.status === 'failed'),
  );
const failed = reports.reduce((sum, report) => sum + report.numFailedTests, broken.length);
const skipped = reports.reduce((sum, report) => sum + report.numPendingTests, 0);
if (skipped) console.log(`${skipped} skipped`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
