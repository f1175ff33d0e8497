import type { Engine } from './engine.js';
import { engines } from './index.js';

/** Engines in the order in which they are tried, in Node. */
export const automatic: readonly Engine[] = engines;

/** The engine that the environment variable XAI_ENGINE names, if it is set. Throws RangeError for an unknown name. */
export function preferred(): Engine | undefined {
  const name = process.env.XAI_ENGINE;
  if (!name) return undefined;
  const found = engines.find((engine) => engine.name === name);
  if (!found)
    throw new RangeError(`models: XAI_ENGINE is one of ${engines.map((each) => each.name).join(', ')}: ${name}`);
  return found;
}
