export { buildDemo } from './build-demo.js';
export { buildReport } from './build-report.js';
export type { Report, ReportInputs } from './inputs.js';
