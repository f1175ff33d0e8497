export { type PNGOptions, toPNG } from './to-png.js';
