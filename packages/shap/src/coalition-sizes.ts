/** The number of players in each of the 2^players coalitions, a coalition being the bits of its index. */
export function coalitionSizes(players: number): Uint8Array {
  const sizes = new Uint8Array(2 ** players);
  for (let s = 1; s < sizes.length; s++) sizes[s] = sizes[s & (s - 1)] + 1;
  return sizes;
}
