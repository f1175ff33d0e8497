import '@xai/test-kit';
import { random, tensor } from '@xai/tensor';
import { expect, test } from 'vitest';
import { firstComponent } from '../../src/index.js';

/** [h, w, channels] = mean of the channel + place * channel, a stack of rank one around its mean, with a little noise. */
function rankOne(h: number, w: number, channels: number, noise: number) {
  const stream = random(5);
  const place = Array.from({ length: h * w }, () => stream.normal());
  const direction = Array.from({ length: channels }, () => stream.normal());
  const data = Float64Array.from({ length: h * w * channels }, (_, i) => {
    const [p, c] = [Math.floor(i / channels), i % channels];
    return c + place[p] * direction[c] + noise * stream.normal();
  });
  return { stack: tensor(data, [h, w, channels]), place, direction };
}

test.each([
  [2, 3, 40],
  [6, 5, 4],
])(
  'firstComponent of a stack of rank one is its factor, whichever side is smaller: %i x %i, %i channels',
  (h, w, channels) => {
    const { stack, place, direction } = rankOne(h, w, channels, 0);
    const length = Math.hypot(...direction);
    const mean = place.reduce((a, b) => a + b) / place.length;
    const found = firstComponent(stack).data;
    const sign = Math.sign(found[0] * (place[0] - mean));
    expect(found.map((v) => v * sign)).toBeCloseToArray(
      place.map((v) => (v - mean) * length),
      { rel: 1e-9 },
    );
  },
);

test('firstComponent holds more of the variance than any random direction', () => {
  const { stack } = rankOne(4, 4, 6, 1);
  const found = firstComponent(stack).data;
  const captured = found.reduce((sum, v) => sum + v * v, 0);
  const stream = random(9);
  for (let trial = 0; trial < 200; trial++) {
    const raw = Array.from({ length: 6 }, () => stream.normal());
    const length = Math.hypot(...raw);
    const scores = Array.from({ length: 16 }, (_, p) =>
      raw.reduce((sum, r, c) => sum + (r / length) * stack.data[p * 6 + c], 0),
    );
    const mean = scores.reduce((a, b) => a + b) / 16;
    expect(scores.reduce((sum, v) => sum + (v - mean) ** 2, 0)).toBeLessThanOrEqual(captured + 1e-9);
  }
});

test('firstComponent of a constant stack is zero everywhere', () => {
  expect(Array.from(firstComponent(tensor(new Float32Array(12).fill(3), [2, 2, 3])).data)).toEqual([0, 0, 0, 0]);
});
