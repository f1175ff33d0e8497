import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contiguous, size, type Tensor } from '../src/index.js';

/** Every element by its own index arithmetic, one multi-index after the other. */
function walk({ data, shape, stride = [], offset = 0 }: Tensor): number[] {
  const out: number[] = [];
  const visit = (k: number, at: number): void => {
    if (k === shape.length) out.push(data[at]);
    else for (let i = 0; i < shape[k]; i++) visit(k + 1, at + i * stride[k]);
  };
  visit(0, offset);
  return out;
}

/** A view of some dense array: axes permuted, sliced, stepped, reversed, broadcast. */
const views = fc
  .array(
    fc.record({
      n: fc.integer({ min: 0, max: 5 }),
      from: fc.nat(2),
      step: fc.integer({ min: 1, max: 3 }),
      reversed: fc.boolean(),
      repeated: fc.boolean(),
    }),
    { maxLength: 4 },
  )
  .chain((axes) =>
    fc.tuple(
      fc.constant(axes),
      fc.shuffledSubarray(
        axes.map((_, k) => k),
        { minLength: axes.length },
      ),
    ),
  )
  .map(([axes, order]) => {
    const full = axes.map(({ n, from, step }) => from + n * step);
    const dense = full.map((_, k) => full.slice(k + 1).reduce((a, b) => a * b, 1));
    let offset = 0;
    const stride = axes.map(({ n, from, step, reversed, repeated }, k) => {
      if (repeated) return 0;
      offset += dense[k] * (reversed && n > 0 ? from + (n - 1) * step : from);
      return dense[k] * step * (reversed ? -1 : 1);
    });
    const data = Float64Array.from({ length: full.reduce((a, b) => a * b, 1) }, (_, i) => i);
    return { data, shape: order.map((k) => axes[k].n), stride: order.map((k) => stride[k]), offset };
  });

describe('contiguous', () => {
  test('contiguous equals a naive walk over all indices, for any permuted, stepped, reversed or repeated view', () => {
    fc.assert(
      fc.property(views, (view) => {
        const got = contiguous(view);
        expect([...got.data]).toEqual(walk(view));
        expect(got.shape).toEqual(view.shape);
        expect(got.data.length).toBe(size(view.shape));
      }),
      { numRuns: 500 },
    );
  });

  test('contiguous copies nothing that is dense already, not even with strides or an offset', () => {
    const data = Float32Array.of(1, 2, 3, 4, 5, 6);
    expect(contiguous({ data, shape: [2, 3] }).data).toBe(data);
    expect(contiguous({ data, shape: [2, 3], stride: [3, 1], offset: 0 }).data).toBe(data);
    const tail = contiguous({ data, shape: [2, 2], stride: [2, 1], offset: 2 }).data;
    expect([...tail]).toEqual([3, 4, 5, 6]);
    expect(tail.buffer).toBe(data.buffer);
  });

  test('contiguous makes a Float64Array of plain numbers and keeps other types', () => {
    expect(contiguous({ data: [1, 2], shape: [2] }).data).toBeInstanceOf(Float64Array);
    const bytes = { data: Uint8Array.of(1, 2, 3, 4), shape: [2, 2], stride: [1, 2] };
    expect(contiguous(bytes).data).toEqual(Uint8Array.of(1, 3, 2, 4));
  });

  test('contiguous refuses a view that reaches outside its data, on either side', () => {
    const data = new Float64Array(4);
    expect(() => contiguous({ data, shape: [5] })).toThrow('reach outside the data: 4 numbers');
    expect(() => contiguous({ data, shape: [2, 2], stride: [3, 1] })).toThrow(RangeError);
    expect(() => contiguous({ data, shape: [2], stride: [-1] })).toThrow(RangeError);
    expect(() => contiguous({ data, shape: [2], stride: [1], offset: -1 })).toThrow(RangeError);
  });

  test('contiguous refuses a stride of another length', () => {
    expect(() => contiguous({ data: [1, 2], shape: [2], stride: [1, 1] })).toThrow('one stride for each dimension');
  });

  test('contiguous takes empty views wherever they point', () => {
    expect(contiguous({ data: new Float64Array(0), shape: [0, 3], stride: [9, 9], offset: 0 }).data.length).toBe(0);
  });
});

test.each([
  [{ stride: [0.5] }, '[0.5] and 0'],
  [{ stride: [Number.NaN] }, '[NaN] and 0'],
  [{ stride: [1], offset: 0.5 }, '[1] and 0.5'],
])('contiguous refuses strides and offsets that are no whole numbers: %j', (view, message) => {
  expect(() => contiguous({ data: [1, 2, 3, 4], shape: [2], ...view })).toThrow(message);
});
