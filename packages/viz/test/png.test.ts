import { inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { encodePng, pngDataURI } from '../src/png.js';

test('encodePng writes a file that zlib and resvg read back', () => {
  const data = Uint8ClampedArray.of(255, 0, 0, 255, 0, 0, 255, 128);
  const png = Buffer.from(encodePng(data, 2, 1));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const size = png.readUInt32BE(33);
  expect(Array.from(inflateSync(png.subarray(41, 41 + size)))).toEqual([0, ...data]);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"><image width="2" height="1" href="${pngDataURI(data, 2, 1)}"/></svg>`;
  expect(Array.from(new Resvg(svg).render().pixels.subarray(0, 4))).toEqual([255, 0, 0, 255]);
  expect(() => encodePng(data, 3, 1)).toThrow('viz: an image of 3 x 1 needs 12 bytes: 8');
});
