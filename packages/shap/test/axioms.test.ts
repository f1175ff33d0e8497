import fc from 'fast-check';
import { expect, it } from 'vitest';
import { methods } from '../src/index.js';
import { networkGame, type ToyGame, toyGame } from './support.js';

const game = (players: number, table: ArrayLike<number>): ToyGame =>
  toyGame(players, (x) => table[x.reduce((s, z, i) => s + z * 2 ** i, 0)]);

const tables = (players: number) =>
  fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 2 ** players, maxLength: 2 ** players });

/** A game of 2 to 5 players and two of its players. */
const anyGame = fc.integer({ min: 2, max: 5 }).chain((players) =>
  fc.record({
    players: fc.constant(players),
    table: tables(players),
    other: tables(players),
    i: fc.integer({ min: 0, max: players - 1 }),
    j: fc.integer({ min: 0, max: players - 1 }),
    seed: fc.nat(),
  }),
);

type Name = keyof typeof methods;
const values = async (name: Name, { predict, background, row }: ToyGame, seed = 0, budget?: number) => {
  const a = await methods[name](predict, { background })(row, { seed, budget });
  return Array.from(a.values.data);
};
const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
const runs = { numRuns: 60, seed: 1 };

const swapped = (s: number, i: number, j: number): number => {
  const [a, b] = [(s >> i) & 1, (s >> j) & 1];
  return a === b ? s : s ^ (1 << i) ^ (1 << j);
};

it.each(['exact', 'kernel', 'permutation'] as const)(
  '%s is efficient: the values sum to v(all) - v({})',
  async (name) => {
    await fc.assert(
      fc.asyncProperty(anyGame, async ({ players, table, seed }) => {
        expect(sum(await values(name, game(players, table), seed))).toBeCloseTo(table[table.length - 1] - table[0], 9);
      }),
      runs,
    );
  },
);

it('kernel is efficient where it samples', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 5, max: 11 }), fc.nat(), async (players, seed) => {
      const toy = networkGame(players, seed);
      const found = await values('kernel', toy, seed, 2 * players + (seed % 9));
      expect(sum(found)).toBeCloseTo(toy.table[toy.table.length - 1] - toy.table[0], 9);
    }),
    runs,
  );
});

it.each(['exact', 'kernel'] as const)(
  '%s is symmetric: players that can be exchanged have the same value',
  async (name) => {
    await fc.assert(
      fc.asyncProperty(anyGame, async ({ players, table, i, j }) => {
        const symmetric = table.map((v, s) => (v + table[swapped(s, i, j)]) / 2);
        const found = await values(name, game(players, symmetric));
        expect(found[i]).toBeCloseTo(found[j], 9);
      }),
      runs,
    );
  },
);

it.each(['exact', 'kernel', 'permutation', 'sampling'] as const)('%s gives a dummy the value 0', async (name) => {
  await fc.assert(
    fc.asyncProperty(anyGame, async ({ players, table, i, seed }) => {
      const dummy = table.map((_, s) => table[s & ~(1 << i)]);
      expect((await values(name, game(players, dummy), seed, 200))[i]).toBe(0);
    }),
    runs,
  );
});

it.each(['exact', 'kernel', 'permutation', 'sampling'] as const)(
  '%s is linear in the game at a fixed seed',
  async (name) => {
    await fc.assert(
      fc.asyncProperty(anyGame, async ({ players, table, other, seed }) => {
        const [u, w] = [
          await values(name, game(players, table), seed, 200),
          await values(name, game(players, other), seed, 200),
        ];
        const both = game(
          players,
          table.map((v, s) => 2 * v - 3 * other[s]),
        );
        const found = await values(name, both, seed, 200);
        found.forEach((v, p) => {
          expect(v).toBeCloseTo(2 * u[p] - 3 * w[p], 9);
        });
      }),
      runs,
    );
  },
);
