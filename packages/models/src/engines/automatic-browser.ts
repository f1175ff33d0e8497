import type { Engine } from './engine.js';
import { ortWeb } from './ort-web.js';
import { reference } from './reference.js';
import { tfjs } from './tfjs.js';

/** Engines in the order in which they are tried, in a page. */
export const automatic: readonly Engine[] = [ortWeb, tfjs, reference];

/** A page has no environment: nothing. */
export const preferred = (): Engine | undefined => undefined;
