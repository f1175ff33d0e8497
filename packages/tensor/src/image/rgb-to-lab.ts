import { type Contiguous, type Tensor, tensor } from '../tensor.js';
import { asFloat } from './picture.js';

const XYZ = [
  [0.412453, 0.35758, 0.180423],
  [0.212671, 0.71516, 0.072169],
  [0.019334, 0.119193, 0.950227],
];
/** The D65 white point seen by the 2 degree observer. */
const WHITE = [0.95047, 1, 1.08883];

const linear = (v: number) => (v > 0.04045 ? ((v + 0.055) / 1.055) ** 2.4 : v / 12.92);
const distort = (v: number) => (v > 0.008856 ? Math.cbrt(v) : 7.787 * v + 16 / 116);

/** CIE L*a*b* (D65, 2 degrees) of sRGB, bytes or numbers in [0, 1]: [h, w, 3] -> [h, w, 3], L in [0, 100]. Throws RangeError unless 3 channels. */
export function rgbToLab(image: Tensor): Contiguous<Float64Array> {
  const { data, shape } = asFloat(image);
  if (shape[2] !== 3) throw new RangeError(`tensor: Lab needs 3 channels, red, green and blue: ${shape[2]}`);
  const lab = new Float64Array(data.length);
  for (let i = 0; i < data.length; i += 3) {
    const rgb = [linear(data[i]), linear(data[i + 1]), linear(data[i + 2])];
    const [x, y, z] = XYZ.map((row, k) => distort((row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2]) / WHITE[k]));
    lab[i] = 116 * y - 16;
    lab[i + 1] = 500 * (x - y);
    lab[i + 2] = 200 * (y - z);
  }
  return tensor(lab, shape);
}
