import { color, imageMask, limeImage } from '@xai/lime';
import { gridSegments, tensor } from '@xai/tensor';

const image = tensor(new Float32Array(8 * 8 * 3).fill(1), [8, 8, 3]);
const corner = ({ data, shape: [n] }) => ({ data: Float32Array.from({ length: n }, (_, i) => data[i * 192]), shape: [n, 1] });
const explainImage = limeImage(corner, { segments: gridSegments(8, 8, 4), hide: color(0) });
const [found] = await explainImage(image, { labels: { top: 1 } });
console.log(found.weights, imageMask(found, { count: 1 }).data); // the segment of the first pixel, and no other
