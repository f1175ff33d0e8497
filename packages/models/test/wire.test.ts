import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  expectBytes,
  expectText,
  expectVarint,
  readFields,
  readVarint,
  readVarints,
  toInt,
} from '../src/formats/onnx/wire.js';
import {
  join,
  message,
  putBytes,
  putFloat,
  putInt,
  putMessage,
  putText,
  varintBytes,
} from '../src/formats/onnx/write-wire.js';

const bytes = (...list: number[]) => Uint8Array.from(list);
const fields = (...list: number[]) => [...readFields(bytes(...list))];

describe('readVarint', () => {
  it.each([
    [[0], 0n],
    [[127], 127n],
    [[0x96, 1], 150n],
    [[0xff, 0xff, 0xff, 0xff, 0x0f], 2n ** 32n - 1n],
    [[...new Array(9).fill(0xff), 1], 2n ** 64n - 1n],
  ])('readVarint of %j is %s, as the protobuf documentation has it', (list, want) => {
    const cursor = { bytes: bytes(...list), at: 0 };
    expect(readVarint(cursor)).toBe(want);
    expect(cursor.at).toBe(list.length);
  });

  it('readVarint gives back every 64-bit number that varintBytes wrote', () =>
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (value) => {
        const written = varintBytes(value);
        expect(BigInt.asIntN(64, readVarint({ bytes: written, at: 0 }))).toBe(value);
        expect(written.length).toBeLessThanOrEqual(10);
      }),
    ));

  it('varintBytes writes plain numbers as it writes bigints', () =>
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(varintBytes(value)).toEqual(varintBytes(BigInt(value)));
      }),
    ));
});

describe('readFields', () => {
  it('readFields reads each wire type of the protobuf documentation', () => {
    const [a, b, c, d] = fields(
      0x08,
      0x96,
      1,
      0x12,
      2,
      0x68,
      0x69,
      0x1d,
      0,
      0,
      0x80,
      0x3f,
      0x21,
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      8,
    );
    expect([a.id, expectVarint(a)]).toEqual([1, 150n]);
    expect([b.id, expectText(b)]).toEqual([2, 'hi']);
    expect([c.id, c.wire, [...c.bytes]]).toEqual([3, 5, [0, 0, 0x80, 0x3f]]);
    expect([d.id, d.wire, d.bytes.length]).toEqual([4, 1, 8]);
  });

  it.each([
    [[0x08], /a number is cut off at byte 1/],
    [[0x12, 3, 1, 2], /3 bytes announced, 2 left at byte 2/],
    [[0x1d, 0, 0], /4 bytes announced, 2 left/],
    [[0x21, 0], /8 bytes announced, 1 left/],
    [[0x0c], /wire type 4 at byte 0/],
    [[0x00], /field number 0/],
  ])('readFields refuses %j', (list, message) => {
    expect(() => fields(...list)).toThrow(message);
  });

  it('expectText, expectBytes and expectVarint refuse another wire type, and text that is not UTF-8', () => {
    const [number, text] = fields(0x08, 1, 0x12, 1, 0xff);
    expect(() => expectBytes(number)).toThrow('models: not an ONNX file: field 1 has wire type 0');
    expect(() => expectVarint(text)).toThrow('models: not an ONNX file: field 2 has wire type 2');
    expect(() => expectText(text)).toThrow('models: not an ONNX file: field 2 is not UTF-8 text');
  });
});

describe('toInt and readVarints', () => {
  it('toInt is signed, and a bigint only beyond 2^53', () => {
    expect([0n, 5n, 2n ** 64n - 1n, 2n ** 60n].map(toInt)).toEqual([0, 5, -1, 2n ** 60n]);
  });

  it('readVarints reads packed and single numbers alike', () => {
    const [packed, single] = fields(0x0a, 3, 1, 0x96, 1, 0x08, 7);
    expect([...readVarints(packed)]).toEqual([1n, 150n]);
    expect([...readVarints(single)]).toEqual([7n]);
  });
});

describe('join', () => {
  it('join writes what the protobuf documentation shows, nested messages too', () => {
    const inner = message();
    putInt(inner, 1, 150);
    const out = message();
    putMessage(out, 3, inner);
    putText(out, 2, 'testing');
    putFloat(out, 5, 1);
    putBytes(out, 4, bytes(9));
    expect([...join(out)]).toEqual([
      0x1a, 3, 0x08, 0x96, 1, 0x12, 7, 0x74, 0x65, 0x73, 0x74, 0x69, 0x6e, 0x67, 0x2d, 0, 0, 0x80, 0x3f, 0x22, 1, 9,
    ]);
  });
});
