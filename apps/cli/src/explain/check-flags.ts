import { fault } from '../errors.js';
import type { ExplainFlags } from './flags.js';
import { type Method, methods } from './methods.js';

const SOME: Readonly<Partial<Record<keyof ExplainFlags, string>>> = {
  link: '--link',
  parity: '--parity',
  interactions: '--interactions',
  discretize: '--discretize',
  aroundInstance: '--around-instance',
  lhs: '--lhs',
  features: '--features',
  select: '--select',
  kernelWidth: '--kernel-width',
};

/** The method of `flags`. Throws RangeError for an option that it cannot serve. */
export function checkFlags(flags: ExplainFlags): Method {
  const method = methods[flags.method];
  for (const [key, flag] of Object.entries(SOME) as [keyof ExplainFlags, string][]) {
    if (flags[key] === undefined || method.serves.includes(key)) continue;
    const others = Object.keys(methods).filter((name) => methods[name].serves.includes(key));
    throw fault(`${flag} is only for --method ${others.join(', ')}: --method ${flags.method}`);
  }
  if (flags.parity !== undefined && flags.parity !== method.parity) {
    throw fault(`--parity of --method ${flags.method} is ${method.parity}: ${flags.parity}`);
  }
  const npy = flags.labels !== undefined && /\.npy$/i.test(flags.labels);
  if (npy && flags.discretize !== 'entropy') {
    throw fault(`--labels FILE.npy is only for --method lime --discretize entropy: ${flags.labels}`);
  }
  const csv = [flags.data, flags.background].some((path) => path !== undefined && /\.csv$/i.test(path));
  if (flags.labels !== undefined && !npy && !csv) {
    throw fault(`--labels names a column of a .csv, an .npy has no names: ${flags.labels}`);
  }
  if (flags.categorical && flags.method !== 'lime' && !csv) {
    throw fault(
      `--categorical codes text of a .csv, or tells lime what is no quantity: ${flags.categorical.join(',')}`,
    );
  }
  for (const [key, flag] of [
    ['aroundInstance', '--around-instance'],
    ['lhs', '--lhs'],
  ] as const) {
    if (flags[key] && flags.discretize !== 'none')
      throw fault(`${flag} needs --discretize none: ${flags.discretize ?? 'quartile'}`);
  }
  return method;
}
