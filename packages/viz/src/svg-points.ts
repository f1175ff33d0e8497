import { random } from '@xai/tensor';
import { px } from './path.js';
import { pngDataURI } from './png.js';
import type { PointsMark } from './scene.js';
import { splat } from './splat.js';
import { resolve, type Theme } from './themes/theme.js';

/** From this many dots on a cloud becomes an image inside the SVG. */
export const RASTER_LIMIT = 20_000;

/** Characters that an image at twice the resolution may take. */
const LARGEST = 450_000;

/**
 * A cloud as SVG: dots of zero length with round ends, one path a colour, in n / 150 passes so that no colour hides another;
 * from RASTER_LIMIT on as a PNG of twice the resolution, or of the same where that would take more than 450 kB (colours without order).
 */
export function svgPoints(mark: PointsMark, colors: Theme): string {
  const { x, y, color, radius, opacity } = mark;
  const paints = mark.colors.map((paint) => resolve(paint, colors));
  const faded = opacity === undefined ? '' : ` opacity="${px(opacity)}"`;
  if (x.length >= RASTER_LIMIT) {
    const fine = rasterised(mark, paints, 2);
    return fine.length <= LARGEST ? fine : rasterised(mark, paints, 1);
  }
  const passes = Math.min(128, Math.max(8, Math.round(x.length / 150)));
  const rng = random(0);
  const out: string[] = [];
  for (let pass = 0; pass < passes; pass++) {
    const dots = new Map<number, string>();
    const end = Math.round(((pass + 1) * x.length) / passes);
    for (let i = Math.round((pass * x.length) / passes); i < end; i++) {
      if (!(Number.isFinite(x[i]) && Number.isFinite(y[i]))) continue;
      dots.set(color[i], `${dots.get(color[i]) ?? ''}M${tenth(x[i])} ${tenth(y[i])}h0`);
    }
    const order = [...dots.keys()].sort((a, b) => a - b);
    for (const k of rng.permutation(order.length)) {
      const c = order[k];
      out.push(`<path d="${dots.get(c)}" stroke="${paints[c]}"${faded}/>`);
    }
  }
  return `<g fill="none" stroke-linecap="round" stroke-width="${px(2 * radius)}">${out.join('')}</g>`;
}

function rasterised(mark: PointsMark, paints: readonly string[], scale: number): string {
  const { x, y, width, height, data, pixelWidth, pixelHeight } = splat(mark, paints, scale);
  const place = `x="${x}" y="${y}" width="${width}" height="${height}"`;
  return `<image ${place} href="${pngDataURI(data, pixelWidth, pixelHeight)}"/>`;
}

const tenth = (v: number): number => Math.round(10 * v) / 10;
