/** Something on a line that takes room: where it would like its centre, and its width. */
export interface Item {
  readonly at: number;
  readonly width: number;
}

/**
 * Centres of items on one line, in the order given, that overlap nowhere, stay between `low` and `high`, and move as little as
 * possible (least squares, pooling neighbours as isotonic regression does). Too many items go beyond `high`.
 */
export function spread(items: readonly Item[], low: number, high: number): number[] {
  interface Block {
    first: number;
    count: number;
    sum: number;
    width: number;
  }
  const start = (b: Block): number => Math.max(low, Math.min(high - b.width, b.sum / b.count));
  const blocks: Block[] = [];
  items.forEach(({ at, width }, i) => {
    blocks.push({ first: i, count: 1, sum: at - width / 2, width });
    for (let last = blocks.length - 1; last > 0; last--) {
      const [a, b] = [blocks[last - 1], blocks[last]];
      if (start(a) + a.width <= start(b)) break;
      a.sum += b.sum - b.count * a.width;
      a.count += b.count;
      a.width += b.width;
      blocks.pop();
    }
  });
  return blocks.flatMap((b) => {
    let left = start(b);
    return items.slice(b.first, b.first + b.count).map(({ width }) => {
      left += width;
      return left - width / 2;
    });
  });
}
