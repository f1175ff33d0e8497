/**
 * Gives each 4-connected piece of a label map a label of its own, counted from 0 in row-major order; pieces smaller than
 * `min` join the neighbour seen last, and no piece grows beyond `max`. Changes `labels` [h * width] in place.
 */
export function enforceConnectivity(
  labels: Int32Array,
  width: number,
  { min, max }: { min: number; max: number },
): void {
  const height = labels.length / width;
  const old = labels.slice();
  labels.fill(-1);
  const queue = new Int32Array(Math.max(1, max));
  let next = 0;
  for (let start = 0; start < old.length; start++) {
    if (labels[start] >= 0) continue;
    let neighbour = next;
    let found = 1;
    queue[0] = start;
    labels[start] = next;
    for (let seen = 0; seen < found && found < max; seen++) {
      const i = queue[seen];
      const x = i % width;
      const y = (i - x) / width;
      const around = [x + 1 < width ? i + 1 : -1, x > 0 ? i - 1 : -1, y + 1 < height ? i + width : -1, i - width];
      for (const j of around) {
        if (j < 0) continue;
        if (labels[j] === -1 && old[j] === old[start]) {
          labels[j] = next;
          queue[found++] = j;
          if (found >= max) break;
        } else if (labels[j] >= 0 && labels[j] !== next) neighbour = labels[j];
      }
    }
    if (found < min) for (let k = 0; k < found; k++) labels[queue[k]] = neighbour;
    else next++;
  }
}
