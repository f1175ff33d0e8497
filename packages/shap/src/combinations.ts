/** Every set of `size` of 0 .. players - 1, in lexicographic order; the array is reused. */
export function* combinations(players: number, size: number): Generator<Int32Array> {
  const members = Int32Array.from({ length: size }, (_, i) => i);
  while (true) {
    yield members;
    let i = size - 1;
    while (i >= 0 && members[i] === players - size + i) i--;
    if (i < 0) return;
    members[i]++;
    for (let j = i + 1; j < size; j++) members[j] = members[j - 1] + 1;
  }
}
