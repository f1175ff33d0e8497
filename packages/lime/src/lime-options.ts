import type { FeatureInfo } from '@xai/core';
import type { Tensor } from '@xai/tensor';
import { exponentialKernel } from '@xai/tensor';
import type { Discretizer } from './discretize/discretizer.js';
import { none as noBins } from './discretize/none.js';
import { quartile } from './discretize/quartile.js';
import type { Distance, Kernel } from './proximity.js';
import { ridge } from './ridge.js';
import { latinHypercube } from './sample/latin-hypercube.js';
import { gaussian } from './sample/normals.js';
import { auto } from './select/auto.js';
import type { FeatureSelection } from './select/feature-selection.js';
import type { Surrogate } from './surrogate.js';

/** How a table's rows are explained. */
export interface LimeTabularOptions extends FeatureInfo {
  /** The rows that samples are drawn like: [n, columns], finite; Float32Array makes the model's batches float32. */
  readonly training: Tensor;
  /** @default classification for several outputs, else regression */
  readonly mode?: 'classification' | 'regression';
  /** Columns that hold category codes (whole numbers), by index or name. @default none */
  readonly categorical?: readonly (number | string)[];
  /** Columns that move together as one feature, by the feature's name. @default none */
  readonly groups?: Readonly<Record<string, readonly (number | string)[]>>;
  /** How numeric columns are cut into bins; `none` leaves them as they are. @default quartile */
  readonly discretize?: Discretizer;
  /** Sample numeric features around the explained row instead of the training mean; only without bins. @default false */
  readonly around?: boolean;
  /** Latin hypercube sampling of numeric features; only without bins. @default false */
  readonly lhs?: boolean;
  /** Weight of a sample by its distance. @default exponentialKernel */
  readonly kernel?: Kernel;
  /** In the unit of the distance, > 0. @default 0.75 sqrt(features) */
  readonly kernelWidth?: number;
  /** Distance between rows of the design (0 and 1, or standard deviations). @default Euclidean */
  readonly distance?: Distance;
  /** Largest number of features with a weight, >= 1. @default all */
  readonly features?: number;
  /** @default auto: forward selection up to 6 features, else highest weights */
  readonly select?: FeatureSelection;
  /** @default ridge, alpha 1 */
  readonly surrogate?: Surrogate;
  /**
   * 'lime': Python lime's habits where ours differ: 10 features, `Sex=Male`, bins silence `around` and `lhs`, columns that
   * do not vary in training do vary, and are 0 where they are cut into bins.
   */
  readonly parity?: 'lime';
}

/** The options with their defaults. Throws RangeError for `around` or `lhs` with bins, which would silence them. */
export function limeOptions(options: LimeTabularOptions) {
  const { discretize = quartile, parity } = options;
  const cut = discretize !== noBins;
  const around = (options.around ?? false) && !cut;
  const lhs = (options.lhs ?? false) && !cut;
  if (cut && parity !== 'lime' && (options.around || options.lhs)) {
    const asked = options.around ? 'around' : 'lhs';
    throw new RangeError(`lime: ${asked} needs numeric features without bins (discretize: none): ${discretize.name}`);
  }
  return {
    ...options,
    discretize,
    around,
    lhs,
    normals: lhs ? latinHypercube : gaussian,
    categorical: options.categorical ?? [],
    groups: options.groups ?? {},
    kernel: options.kernel ?? exponentialKernel,
    select: options.select ?? auto,
    surrogate: options.surrogate ?? ridge(),
  };
}

/** Kernel width and number of features for `width` features in all. Throws RangeError where they are out of range. */
export function limeSizes({ kernelWidth, features, parity }: LimeTabularOptions, width: number) {
  const sizes = {
    kernelWidth: kernelWidth ?? Math.sqrt(width) * 0.75,
    count: features ?? (parity === 'lime' ? Math.min(10, width) : width),
  };
  if (!(sizes.kernelWidth > 0 && sizes.kernelWidth < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`lime: a kernel width must be a finite number above 0: ${kernelWidth}`);
  }
  if (!Number.isInteger(sizes.count) || sizes.count < 1) {
    throw new RangeError(`lime: features must be a whole number above 0: ${features}`);
  }
  return sizes;
}
