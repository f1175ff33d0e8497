import { parseHex } from './color.js';
import type { PointsMark } from './scene.js';

/** A rasterised cloud: RGBA bytes and the rectangle that they cover. */
export interface Raster {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
  readonly pixelWidth: number;
  readonly pixelHeight: number;
}

const SUB = 4;

/**
 * Draws a cloud of dots with smooth edges, `scale` pixels a unit; the colours are '#rrggbb', in the order of the mark's.
 * Works from the front to the back, so that a covered pixel costs nothing.
 */
export function splat(mark: PointsMark, colors: readonly string[], scale = 2): Raster {
  const { x, y, color, radius, opacity = 1 } = mark;
  const [left, right] = bounds(x, radius + 1);
  const [top, bottom] = bounds(y, radius + 1);
  const pixelWidth = (right - left) * scale;
  const pixelHeight = (bottom - top) * scale;
  const light = new Float32Array(3 * pixelWidth * pixelHeight);
  const open = new Float32Array(pixelWidth * pixelHeight).fill(1);
  const rgb = Float32Array.from(colors.flatMap(parseHex));
  const reach = Math.ceil(radius * scale + 0.5);
  const side = 2 * reach + 1;
  const sprites = discs(radius * scale, reach, opacity);
  for (let i = x.length - 1; i >= 0; i--) {
    if (!(Number.isFinite(x[i]) && Number.isFinite(y[i]))) continue;
    const cx = (x[i] - left) * scale;
    const cy = (y[i] - top) * scale;
    const ix = Math.floor(cx);
    const iy = Math.floor(cy);
    const sprite = sprites[Math.floor((cy - iy) * SUB) * SUB + Math.floor((cx - ix) * SUB)];
    const c = 3 * color[i];
    for (let v = 0, k = 0; v < side; v++) {
      let at = (iy - reach + v) * pixelWidth + ix - reach;
      for (let u = 0; u < side; u++, k++, at++) {
        const rest = open[at];
        if (rest < 0.004 || sprite[k] === 0) continue;
        const part = sprite[k] * rest;
        light[3 * at] += part * rgb[c];
        light[3 * at + 1] += part * rgb[c + 1];
        light[3 * at + 2] += part * rgb[c + 2];
        open[at] = rest - part;
      }
    }
  }
  return {
    x: left,
    y: top,
    width: right - left,
    height: bottom - top,
    data: flatten(light, open),
    pixelWidth,
    pixelHeight,
  };
}

function bounds(values: Float32Array, pad: number): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const v of values) {
    if (!Number.isFinite(v)) continue;
    if (v < low) low = v;
    if (v > high) high = v;
  }
  return low > high ? [0, 1] : [Math.floor(low - pad), Math.ceil(high + pad)];
}

/** Coverage of a disc whose centre lies in each of SUB x SUB parts of the middle pixel. */
function discs(radius: number, reach: number, opacity: number): Float32Array[] {
  const side = 2 * reach + 1;
  return Array.from({ length: SUB * SUB }, (_, s) => {
    const cx = reach + ((s % SUB) + 0.5) / SUB;
    const cy = reach + (Math.floor(s / SUB) + 0.5) / SUB;
    return Float32Array.from({ length: side * side }, (_, p) => {
      const distance = Math.hypot((p % side) + 0.5 - cx, Math.floor(p / side) + 0.5 - cy);
      return opacity * Math.min(1, Math.max(0, radius + 0.5 - distance));
    });
  });
}

function flatten(light: Float32Array, open: Float32Array): Uint8ClampedArray {
  const out = new Uint8ClampedArray(4 * open.length);
  for (let at = 0; at < open.length; at++) {
    const alpha = 1 - open[at];
    if (alpha === 0) continue;
    for (let c = 0; c < 3; c++) out[4 * at + c] = light[3 * at + c] / alpha;
    out[4 * at + 3] = 255.5 * alpha;
  }
  return out;
}
