import type { Scene } from '../scene.js';
import { type LineChartOptions, lineChart } from './line-chart.js';

/** One bin of predictions: their mean, the share of positives among them, and how many they are. */
export interface CalibrationBin {
  readonly predicted: number;
  readonly observed: number;
  readonly count: number;
}

/**
 * How often the positive class occurs where the model says p, against p; a calibrated model lies on the dashed diagonal.
 * Whiskers are 95 % intervals of the share, 1.96 sqrt(q (1 - q) / n). Empty bins are left out.
 */
export function calibrationCurve(bins: readonly CalibrationBin[], options: LineChartOptions = {}): Scene {
  const full = bins.filter(({ count }) => count > 0);
  const points = full.map(({ predicted, observed }) => [predicted, observed] as const);
  const errors = full.map(({ observed: q, count }) => 1.96 * Math.sqrt((q * (1 - q)) / count));
  return lineChart([{ name: 'model', points, errors }], {
    title: 'Calibration',
    subtitle: 'on the dashed line the model is right about its certainty',
    xLabel: 'predicted probability',
    yLabel: 'observed share',
    domain: { x: [0, 1], y: [0, 1] },
    diagonal: true,
    ...options,
  });
}
