import type { Port } from '@xai/core';
import { type Contiguous, size } from '@xai/tensor';
import { isInteger, storage, type Value } from './engines/value.js';

/** A column of the table that is explained. Text inputs get the category whose index is the column's number. */
export interface Column {
  readonly name: string;
  readonly categories?: readonly string[];
}

/** Where an input's numbers lie in the table: `width` columns from `start`. */
interface Slot {
  readonly port: Port;
  readonly start: number;
  readonly width: number;
}

const shapeText = (shape: readonly (number | null)[]) => `[${shape.map((n) => n ?? 'n').join(', ')}]`;

/** Columns of one input; an unknown width is one column where there are several inputs. */
const widthOf = ({ shape }: Port): number => shape.slice(1).reduce<number>((product, n) => product * (n ?? 1), 1);

/** Inputs are matched to columns by name where all names are found, by place where none is. */
function slots(ports: readonly Port[], columns: readonly Column[] | undefined): Slot[] {
  const place = new Map(columns?.map(({ name }, k) => [name, k]));
  const named = ports.filter(({ name }) => place.has(name));
  if (named.length === ports.length && ports.every((port) => widthOf(port) === 1)) {
    return ports.map((port) => ({ port, start: place.get(port.name) ?? 0, width: 1 }));
  }
  if (named.length > 0 && ports.length > 1) {
    const missing = ports.filter(({ name }) => !place.has(name)).map(({ name }) => name);
    throw new RangeError(`models: no column for the network's inputs: ${missing.join(', ')}`);
  }
  let start = 0;
  return ports.map((port) => {
    const width = widthOf(port);
    start += width;
    return { port, start: start - width, width };
  });
}

function toText(
  { port, start, width }: Slot,
  { data, shape }: Contiguous,
  columns: readonly Column[] | undefined,
): Value {
  const [n, d] = shape;
  const out = new Array<string>(n * width);
  for (let k = 0; k < width; k++) {
    const { name = port.name, categories } = columns?.[start + k] ?? {};
    if (!categories) {
      throw new RangeError(
        `models: the network reads text in column ${name}: pass its categories: columns: [{ name, categories }]`,
      );
    }
    for (let i = 0; i < n; i++) {
      const code = data[i * d + start + k];
      const text = categories[code];
      if (text === undefined) {
        throw new RangeError(
          `models: row ${i}, column ${name}: no category has this number (0 to ${categories.length - 1}): ${code}`,
        );
      }
      out[i * width + k] = text;
    }
  }
  return { type: 'string', shape: inputShape(port, n, width), data: out };
}

const inputShape = (port: Port, n: number, width: number): number[] =>
  port.shape.length === 1
    ? [n]
    : port.shape.length === 2
      ? [n, width]
      : [n, ...port.shape.slice(1).map((dim) => dim ?? 1)];

/** Numbers as an input's type wants them: the same array where it is that type already; whole numbers are the nearest. */
function typed(data: Contiguous['data'], port: Port): Value['data'] {
  const type = port.type as Value['type'];
  const like = storage(type, 0);
  if (data.constructor === like.constructor && !isInteger(type)) return data;
  const out = storage(type, data.length);
  if (!isInteger(type)) out.set(data);
  else {
    for (let i = 0; i < data.length; i++) {
      if (!Number.isFinite(data[i])) {
        throw new RangeError(
          `models: input ${port.name} takes whole numbers (${type}), element ${i} is not one: ${data[i]}`,
        );
      }
      out[i] = Math.round(data[i]);
    }
  }
  return out;
}

function toNumbers({ port, start, width }: Slot, { data, shape }: Contiguous): Value {
  const [n, d] = shape;
  const own = new (data.constructor as new (count: number) => typeof data)(n * width);
  for (let i = 0; i < n; i++) for (let k = 0; k < width; k++) own[i * width + k] = data[i * d + start + k];
  return { type: port.type as Value['type'], shape: inputShape(port, n, width), data: typed(own, port) };
}

/** A batch that is one network input as it is, of any rank. Throws RangeError where the shapes do not fit. */
export function toValue(port: Port, batch: Contiguous): Value {
  const fits =
    port.shape.length === batch.shape.length &&
    port.shape.every((n, k) => k === 0 || n === null || n === batch.shape[k]);
  const column = port.shape.length === 1 && size(batch.shape) === batch.shape[0];
  if (!fits && !column && port.shape.length > 0) {
    throw new RangeError(`models: the network reads ${shapeText(port.shape)}: ${shapeText(batch.shape)}`);
  }
  return {
    type: port.type as Value['type'],
    shape: column ? [batch.shape[0]] : batch.shape,
    data: typed(batch.data, port),
  };
}

/** A table [n, columns] in the shape of an input of higher rank that takes as many numbers a row; else the batch itself. */
function unfolded({ shape: [, ...rest] }: Port, batch: Contiguous): Contiguous {
  const sizes = rest.filter((n) => n !== null);
  const fits = batch.shape.length === 2 && rest.length > 1 && sizes.length === rest.length;
  return fits && size(sizes) === batch.shape[1] ? { ...batch, shape: [batch.shape[0], ...sizes] } : batch;
}

/**
 * How a batch [n, ...] becomes the network's inputs: one numeric input takes it as it is (a table in the input's own
 * shape where it has more dimensions); several inputs, and text, take its columns. Throws RangeError where widths, names or categories do not fit.
 */
export function feeder(
  ports: readonly Port[],
  columns: readonly Column[] | undefined,
): (batch: Contiguous) => Map<string, Value> {
  if (ports.length === 1 && ports[0].type !== 'string')
    return (batch) => new Map([[ports[0].name, toValue(ports[0], unfolded(ports[0], batch))]]);
  let plan: Slot[] | undefined;
  return (batch) => {
    const [, d] = batch.shape;
    const only = ports.length === 1 && ports[0].shape[1] === null;
    plan ??= only ? [{ port: ports[0], start: 0, width: columns?.length ?? d }] : slots(ports, columns);
    const need = columns?.length ?? plan.reduce((sum, { width }) => sum + width, 0);
    if (batch.shape.length !== 2 || d !== need) {
      throw new RangeError(
        `models: the network reads [n, ${need}], one column after the other: ${shapeText(batch.shape)}`,
      );
    }
    return new Map(
      plan.map((slot) => [
        slot.port.name,
        slot.port.type === 'string' ? toText(slot, batch, columns) : toNumbers(slot, batch),
      ]),
    );
  };
}
