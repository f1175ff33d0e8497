import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth } from '../src/text.js';
import { wrap } from '../src/wrap.js';

test('wrap loses no word, and breaks as late as it can', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }),
      fc.integer({ min: 20, max: 300 }),
      (words, width) => {
        const lines = wrap(words.join(' '), width);
        expect(lines.join(' ')).toBe(words.join(' '));
        lines.forEach((line, i) => {
          if (line.includes(' ')) expect(textWidth(line)).toBeLessThanOrEqual(width);
          const next = lines[i + 1]?.split(' ')[0];
          if (next !== undefined) expect(textWidth(`${line} ${next}`)).toBeGreaterThan(width);
        });
      },
    ),
  );
});
