/** Number of letters to put in, take away or change to make `b` of `a`. Levenshtein 1966. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}

/** The names most like `wish`, the nearest first; those that hold it, or that it holds, come first. @default count 3 */
export function nearestNames(wish: string, names: readonly string[], count = 3): string[] {
  const text = wish.toLowerCase().slice(0, 200);
  const distance = (name: string) => {
    const other = name.toLowerCase().slice(0, 200);
    const isPart = text !== '' && (other.includes(text) || text.includes(other));
    return editDistance(text, other) / (isPart ? 1000 : 1);
  };
  const ranked = [...new Set(names)].map((name) => [name, distance(name)] as const);
  return ranked
    .sort((a, b) => a[1] - b[1])
    .slice(0, count)
    .map(([name]) => name);
}
