import { describe, expect, it } from 'vitest';
import { decode } from '../src/engines/value.js';
import { readTensor } from '../src/formats/onnx/read-tensor.js';
import {
  join,
  type Message,
  message,
  putBytes,
  putInt,
  putMessage,
  putText,
  varintBytes,
} from '../src/formats/onnx/write-wire.js';

const types = {
  float32: 1,
  uint8: 2,
  int8: 3,
  int32: 6,
  int64: 7,
  string: 8,
  bool: 9,
  float16: 10,
  float64: 11,
  bfloat16: 16,
  int4: 22,
};

/** A TensorProto with shape, type and what `fill` puts. */
function tensor(type: keyof typeof types, shape: number[], fill: (out: Message) => void): Uint8Array {
  const out = message();
  for (const n of shape) putInt(out, 1, n);
  putInt(out, 2, types[type]);
  putText(out, 8, 'w');
  fill(out);
  return join(out);
}
const packed = (numbers: (number | bigint)[]) => Uint8Array.from(numbers.flatMap((n) => [...varintBytes(n)]));
const bytesOf = (data: Float32Array | Float64Array) => new Uint8Array(data.buffer);
const numbers = (bytes: Uint8Array) => Array.from(decode(readTensor(bytes)).data as ArrayLike<number>);

describe('readTensor', () => {
  it('readTensor reads raw data and the typed field alike', () => {
    const data = bytesOf(Float32Array.of(1.5, -2));
    for (const id of [4, 9])
      expect(numbers(tensor('float32', [2], (out) => putBytes(out, id, data)))).toEqual([1.5, -2]);
    const double = bytesOf(Float64Array.of(0.1));
    for (const id of [9, 10]) expect(numbers(tensor('float64', [], (out) => putBytes(out, id, double)))).toEqual([0.1]);
  });

  it.each([
    ['int32', 5, [-1, 2 ** 31 - 1], [-1, 2 ** 31 - 1]],
    ['int8', 5, [-5, 127], [-5, 127]],
    ['uint8', 5, [0, 255], [0, 255]],
    ['bool', 5, [1, 0], [1, 0]],
    ['float16', 5, [0x3c00, 0xc000], [1, -2]],
    ['bfloat16', 5, [0x3f80, 0xc000], [1, -2]],
    ['int64', 7, [-(2 ** 40), 7], [-(2 ** 40), 7]],
  ] as const)('readTensor reads %s from varints, packed or one by one', (type, id, written, want) => {
    expect(numbers(tensor(type, [2], (out) => putBytes(out, id, packed([...written]))))).toEqual(want);
    const single = tensor(type, [2], (out) => {
      for (const n of written) putInt(out, id, n);
    });
    expect(numbers(single)).toEqual(want);
  });

  it('readTensor keeps two 4-bit elements a byte', () => {
    const { bytes } = readTensor(tensor('int4', [3], (out) => putBytes(out, 5, packed([0x21, 0x03]))));
    expect([...bytes]).toEqual([0x21, 0x03]);
  });

  it('readTensor reads text, and an empty tensor', () => {
    const text = tensor('string', [2], (out) => {
      putText(out, 6, 'a');
      putText(out, 6, 'é');
    });
    expect(readTensor(text).strings).toEqual(['a', 'é']);
    expect(numbers(tensor('float32', [0, 3], () => {}))).toEqual([]);
  });

  it('readTensor tells where external data lies', () => {
    const entry = (key: string, value: string) => {
      const out = message();
      putText(out, 1, key);
      putText(out, 2, value);
      return out;
    };
    const at = (offset: string) =>
      tensor('float32', [2], (out) => {
        putInt(out, 14, 1);
        putMessage(out, 13, entry('location', 'w.bin'));
        putMessage(out, 13, entry('offset', offset));
      });
    expect(readTensor(at('64')).external).toEqual({ location: 'w.bin', offset: 64, length: null });
    expect(() => readTensor(at('-1'))).toThrow('models: external data of w: offset must be a whole number: -1');
    expect(() => readTensor(tensor('float32', [2], (out) => putInt(out, 14, 1)))).toThrow(/of w has no location/);
  });

  it.each([
    [
      tensor('float32', [3], (out) => putBytes(out, 9, new Uint8Array(8))),
      /shape \[3\] does not fit its data: 8 bytes of 12/,
    ],
    [tensor('float32', [-1], () => {}), /impossible shape: \[-1\]/],
    [tensor('float32', [2 ** 40, 2 ** 40], () => {}), /impossible shape/],
    [tensor('string', [2], (out) => putText(out, 6, 'a')), /does not fit its data: 1 strings/],
    [join(Object.assign(message(), { pieces: [Uint8Array.of(0x10, 99)], length: 2 })), /unknown ONNX element type: 99/],
    [new Uint8Array(0), /has no element type/],
  ])('readTensor refuses what does not fit together, case %#', (bytes, message) => {
    expect(() => readTensor(bytes)).toThrow(message);
  });
});
