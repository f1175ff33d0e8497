import { type Contiguous, contiguous, type Tensor, tensor } from '@xai/tensor';

/** How the tokens of a transformer become places: rows, columns, and how many tokens in front are none (the class token). */
export interface Grid {
  readonly height: number;
  readonly width: number;
  /** @default 0 */
  readonly skip?: number;
}

/**
 * Activations as [n, h, w, c]: as they are, or tokens [n, tokens, c] laid out by the grid.
 * Throws RangeError for tokens without a grid, or a grid of another size.
 */
export function onGrid(values: Tensor, grid: Grid | undefined): Contiguous {
  const { data, shape } = contiguous(values);
  if (shape.length === 4) return tensor(data, shape);
  if (shape.length !== 3 || !grid) {
    throw new RangeError(`cam: a layer is [n, h, w, c], or [n, tokens, c] with a grid: [${shape.join(', ')}]`);
  }
  const [n, tokens, channels] = shape;
  const { height, width, skip = 0 } = grid;
  if (skip + height * width !== tokens) {
    throw new RangeError(
      `cam: a grid of ${height} x ${width} behind ${skip} tokens needs ${skip + height * width}: ${tokens}`,
    );
  }
  const size = height * width * channels;
  const out = new Float32Array(n * size);
  for (let i = 0; i < n; i++) {
    const from = (i * tokens + skip) * channels;
    out.set(data.subarray(from, from + size), i * size);
  }
  return tensor(out, [n, height, width, channels]);
}
