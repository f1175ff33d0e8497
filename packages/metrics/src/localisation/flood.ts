import type { Box } from './largest-component-box.js';

/** Marks the 4-connected component of `start` in `seen`: its size and box. */
export function flood(
  mask: ArrayLike<number>,
  width: number,
  start: number,
  seen: Uint8Array,
): { size: number; box: Box } {
  const box = { x0: width, y0: mask.length, x1: 0, y1: 0 };
  const open = [start];
  seen[start] = 1;
  let size = 0;
  for (let i = open.pop(); i !== undefined; i = open.pop()) {
    size++;
    const x = i % width;
    const y = Math.floor(i / width);
    box.x0 = Math.min(box.x0, x);
    box.y0 = Math.min(box.y0, y);
    box.x1 = Math.max(box.x1, x + 1);
    box.y1 = Math.max(box.y1, y + 1);
    const next = [x > 0 ? i - 1 : -1, x < width - 1 ? i + 1 : -1, i - width, i + width];
    for (const j of next) {
      if (j < 0 || j >= mask.length || !mask[j] || seen[j]) continue;
      seen[j] = 1;
      open.push(j);
    }
  }
  return { size, box };
}
