import './matchers.js';

export { readGolden, readNpyFile } from './golden.js';
export type { Closeness } from './matchers.js';
export { compareArrays } from './matchers.js';
export type { Mlp } from './mlp.js';
export { mlpPredict } from './mlp.js';
