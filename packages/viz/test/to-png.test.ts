import { createHash } from 'node:crypto';
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { waterfall } from '../src/index.js';
import { toPNG } from '../src/node.js';
import { isCovered } from '../src/text.js';
import { adult, attribution } from './fixtures.js';

test('toPNG gives the same bytes twice, with text in the bundled font', async () => {
  const scene = waterfall(adult());
  const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  const [one, two] = [await toPNG(scene), await toPNG(scene)];
  expect(sha(one)).toBe(sha(two));
  const silent = { ...scene, marks: scene.marks.filter(({ kind }) => kind !== 'text') };
  expect(sha(await toPNG(silent))).not.toBe(sha(one));
  expect(Buffer.from(one).readUInt32BE(16)).toBe(2 * scene.width);
});

test('toPNG draws in the theme and at the scale that was asked for', async () => {
  const scene = waterfall(adult());
  const size = async (scale: number) => Buffer.from(await toPNG(scene, { scale })).readUInt32BE(16);
  expect([await size(1), await size(3)]).toEqual([scene.width, 3 * scene.width]);
  const shade = async (theme: 'light' | 'dark') =>
    new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><image width="${scene.width}" height="${scene.height}" href="data:image/png;base64,${Buffer.from(await toPNG(scene, { theme })).toString('base64')}"/></svg>`,
    ).render().pixels[0];
  expect([await shade('light'), await shade('dark')]).toEqual([0xff, 0x14]);
});

test('toPNG searches the fonts of the system only for letters that the bundled one lacks', async () => {
  const named = (name: string) => waterfall(attribution([[1]], [[2]], 0, [name]));
  const same = async (name: string) => {
    const [auto, own] = [await toPNG(named(name)), await toPNG(named(name), { systemFonts: false })];
    return Buffer.compare(auto, own) === 0;
  };
  expect(await same('Größe σ ≤ ½')).toBe(true);
  expect(isCovered('Größe σ ≤ ½')).toBe(true);
  expect(isCovered('年齢')).toBe(false);
});
