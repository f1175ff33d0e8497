import { contiguous, type Tensor, tensor } from '@xai/tensor';
import type { Attribution, ErrorKind, Game, Json, Unit } from './contracts.js';

const UNITS: readonly Unit[] = ['probability', 'logit', 'margin', 'loss', 'value'];
const GAMES: readonly Game[] = ['interventional', 'path-dependent', 'rescaled', 'conditional', 'rule', 'surrogate'];
const INDICES: readonly ('SII' | 'STII')[] = ['SII', 'STII'];
const ERRORS: readonly ErrorKind[] = ['none', 'sampling', 'rule', 'surrogate'];

/**
 * Reads what `toJSON` wrote: null in `data` and in standard errors is NaN. Throws TypeError or RangeError, naming the field, for
 * anything else; `settings`, `diagnostics` and `versions` may be absent.
 */
export function fromJSON(json: Json): Attribution {
  const j = record(json, 'an attribution');
  if (j.schema !== 'xai.attribution/1') {
    throw new TypeError(`core: an attribution has schema xai.attribution/1: ${JSON.stringify(j.schema) ?? 'none'}`);
  }
  const features = list(j.features, 'features').map((f) => text(f, 'features'));
  const rows = list(j.rows, 'rows').map((r) => index(r, 'rows'));
  const table = [rows.length, features.length];
  const optional = (name: string): Tensor | null => (j[name] == null ? null : numbers(j[name], table, name));
  return {
    method: text(j.method, 'method'),
    target: index(j.target, 'target'),
    targetName: j.targetName == null ? null : text(j.targetName, 'targetName'),
    features,
    categories: j.categories == null ? null : categories(j.categories),
    rows,
    data: numbers(j.data, table, 'data'),
    base: finite(j.base, [rows.length], 'base'),
    values: finite(j.values, table, 'values'),
    output: finite(j.output, [rows.length], 'output'),
    unit: oneOf(j.unit, UNITS, 'unit'),
    game: oneOf(j.game, GAMES, 'game'),
    error: oneOf(j.error, ERRORS, 'error'),
    additive: oneOf(j.additive, [true, false], 'additive'),
    standardErrors: optional('standardErrors'),
    backgroundStandardErrors: optional('backgroundStandardErrors'),
    ...(j.interactions == null
      ? {}
      : { interactions: finite(j.interactions, [...table, features.length], 'interactions') }),
    ...(j.interactionIndex == null ? {} : { interactionIndex: oneOf(j.interactionIndex, INDICES, 'interactionIndex') }),
    background: j.background == null ? null : background(j.background),
    seed: j.seed == null ? null : number(j.seed, 'seed'),
    budget: j.budget == null ? null : number(j.budget, 'budget'),
    settings: j.settings == null ? {} : record(j.settings, 'settings'),
    diagnostics: j.diagnostics == null ? [] : diagnostics(j.diagnostics, rows.length),
    versions: j.versions == null ? {} : mapped(record(j.versions, 'versions'), (v) => text(v, 'versions')),
  };
}

type JsonRecord = { readonly [key: string]: Json };

const fault = (name: string, wanted: string, got: Json | undefined): TypeError =>
  new TypeError(`core: ${name} of an attribution must be ${wanted}: ${JSON.stringify(got)?.slice(0, 80) ?? 'none'}`);

function record(json: Json | undefined, name: string): JsonRecord {
  if (typeof json !== 'object' || json === null || isList(json)) throw fault(name, 'an object', json);
  return json;
}

const isList = (json: Json): json is readonly Json[] => Array.isArray(json);

function list(json: Json | undefined, name: string): readonly Json[] {
  if (json == null || !isList(json)) throw fault(name, 'a list', json);
  return json;
}

function text(json: Json | undefined, name: string): string {
  if (typeof json !== 'string') throw fault(name, 'text', json);
  return json;
}

function number(json: Json | undefined, name: string): number {
  if (typeof json !== 'number') throw fault(name, 'a number', json);
  return json;
}

function index(json: Json | undefined, name: string): number {
  const n = number(json, name);
  if (!Number.isInteger(n) || n < 0) throw fault(name, 'a whole number >= 0', json);
  return n;
}

function diagnostics(json: Json, rows: number): JsonRecord[] {
  const entries = list(json, 'diagnostics').map((d) => record(d, 'diagnostics'));
  if (entries.length !== 0 && entries.length !== rows) {
    throw new RangeError(
      `core: diagnostics of an attribution need one entry a row, or none: ${entries.length} of ${rows}`,
    );
  }
  return entries;
}

function oneOf<T extends string | boolean>(json: Json | undefined, words: readonly T[], name: string): T {
  const found = words.find((w) => w === json);
  if (found === undefined) throw fault(name, `one of ${words.join(', ')}`, json);
  return found;
}

function mapped<T>(json: JsonRecord, convert: (v: Json) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(json).map(([k, v]) => [k, convert(v)]));
}

const categories = (json: Json) =>
  mapped(record(json, 'categories'), (names) => list(names, 'categories').map((n) => text(n, 'categories')));

function background(json: Json): { rows: number; sha256: string } {
  const b = record(json, 'background');
  return { rows: number(b.rows, 'background.rows'), sha256: text(b.sha256, 'background.sha256') };
}

function finite(json: Json | undefined, shape: readonly number[], name: string): Tensor {
  const t = numbers(json, shape, name);
  const bad = contiguous(t).data.find((v) => !Number.isFinite(v));
  if (bad !== undefined) throw new RangeError(`core: ${name} of an attribution must be finite: ${bad}`);
  return t;
}

function numbers(json: Json | undefined, shape: readonly number[], name: string): Tensor {
  const out: number[] = [];
  const walk = (part: Json | undefined, depth: number): void => {
    if (depth === shape.length)
      out.push(part === null ? Number.NaN : typeof part === 'string' ? infinity(part, name) : number(part, name));
    else {
      const items = list(part, name);
      if (items.length !== shape[depth]) {
        throw new RangeError(
          `core: ${name} of an attribution needs shape [${shape.join(', ')}]: ${items.length} at depth ${depth}`,
        );
      }
      for (const item of items) walk(item, depth + 1);
    }
  };
  walk(json, 0);
  return tensor(Float64Array.from(out), shape);
}

function infinity(json: string, name: string): number {
  if (json !== 'Infinity' && json !== '-Infinity') throw fault(name, 'a number', json);
  return Number(json);
}
