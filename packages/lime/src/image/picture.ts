import { type Contiguous, contiguous, type Tensor, tensor } from '@xai/tensor';

/** An image as [h, w, channels], finite. Throws RangeError for other ranks, an empty image or a number that is not finite. */
export function pictureOf(image: Tensor): Contiguous {
  const { data, shape } = contiguous(image);
  if ((shape.length !== 2 && shape.length !== 3) || data.length === 0) {
    throw new RangeError(
      `lime: an image is [h, w] or [h, w, channels], with at least one pixel: [${shape.join(', ')}]`,
    );
  }
  const bad = data.findIndex((v) => !Number.isFinite(v));
  if (bad >= 0) throw new RangeError(`lime: an image must be finite numbers: ${data[bad]} at ${bad}`);
  return tensor(data, shape.length === 2 ? [...shape, 1] : shape);
}
