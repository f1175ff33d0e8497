/** A message being written: pieces that are joined once, at the end. */
export interface Message {
  readonly pieces: Uint8Array[];
  length: number;
}

/** An empty message. */
export const message = (): Message => ({ pieces: [], length: 0 });

function add(out: Message, bytes: Uint8Array): void {
  out.pieces.push(bytes);
  out.length += bytes.length;
}

/** A varint of a whole number; negative ones take ten bytes, as int64 does. */
export function varintBytes(value: number | bigint): Uint8Array {
  const bytes: number[] = [];
  if (typeof value === 'number' && value >= 0 && value < 2 ** 31) {
    for (let small = value; ; small >>>= 7) {
      if (small < 128) return Uint8Array.from([...bytes, small]);
      bytes.push((small & 127) | 128);
    }
  }
  let rest = BigInt.asUintN(64, BigInt(value));
  while (rest > 127n) {
    bytes.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Uint8Array.from(bytes);
}

/** Writes field `id` as a varint. */
export function putInt(out: Message, id: number, value: number | bigint): void {
  add(out, varintBytes(id * 8));
  add(out, varintBytes(value));
}

/** Writes field `id` as a float32. */
export function putFloat(out: Message, id: number, value: number): void {
  add(out, varintBytes(id * 8 + 5));
  add(out, new Uint8Array(Float32Array.of(value).buffer));
}

/** Writes field `id` as bytes, which are not copied before `join`. */
export function putBytes(out: Message, id: number, bytes: Uint8Array): void {
  add(out, varintBytes(id * 8 + 2));
  add(out, varintBytes(bytes.length));
  add(out, bytes);
}

/** Writes field `id` as UTF-8 text. */
export function putText(out: Message, id: number, text: string): void {
  putBytes(out, id, new TextEncoder().encode(text));
}

/** Writes field `id` as a message. */
export function putMessage(out: Message, id: number, inner: Message): void {
  add(out, varintBytes(id * 8 + 2));
  add(out, varintBytes(inner.length));
  for (const piece of inner.pieces) out.pieces.push(piece);
  out.length += inner.length;
}

/** The message as one array. */
export function join(out: Message): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(out.length);
  let at = 0;
  for (const piece of out.pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
