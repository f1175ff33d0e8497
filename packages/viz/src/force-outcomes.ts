import type { Attribution } from '@xai/core';
import type { ValueScale } from './axis.js';
import type { ForceUnits } from './force-units.js';
import { spread } from './layout/spread.js';
import { text } from './marks.js';
import type { Mark } from './scene.js';
import { textWidth } from './text.js';
import { baseSymbol, baseWords } from './words.js';

const BESIDE = 12;

/** 'E[f(X)] = 0.24' and 'f(x) = 0.62' at their places above a force plot, moved apart where they would touch; and both in a sentence. */
export function forceOutcomes(
  a: Attribution,
  { base, output }: { readonly base: number; readonly output: number },
  { write }: ForceUnits,
  scale: ValueScale,
  y: number,
) {
  const f = { words: `f(x) = ${write(output)}`, at: output, size: 15, weight: 600 as const };
  const e = { words: `${baseSymbol(a)} = ${write(base)}`, at: base, size: 12, fill: 'muted' };
  const both = base < output ? [e, f] : [f, e];
  const items = both.map(({ words, at, size }) => ({ at: scale(at), width: textWidth(words, size, 600) + 16 }));
  const [from, to] = scale.range();
  const spots = spread(items, from - BESIDE, to + BESIDE);
  const marks = both.map(
    ({ words, at: _, ...style }, k): Mark => text(spots[k], y, words, { ...style, anchor: 'middle' }),
  );
  return { marks, words: `${e.words} (${baseWords(a)}), ${f.words}` };
}
