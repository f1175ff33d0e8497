import { allFeatures } from './all-features.js';
import { auto } from './auto.js';
import { forward } from './forward.js';
import { highest } from './highest.js';
import { lasso } from './lasso.js';

/** Every way to select features, by `name`: auto, forward, highest, lasso, none. */
export const selections = [auto, forward, highest, lasso, allFeatures] as const;

export { allFeatures, auto, forward, highest, lasso };
