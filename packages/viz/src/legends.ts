import { centred, text } from './marks.js';
import type { Mark, Paint } from './scene.js';
import { ellipsis, textWidth } from './text.js';

/** '▶ raises ◀ lowers' and a note. */
export function signLegend(x: number, y: number, note = ''): Mark[] {
  const gap = { text: '\u00a0\u00a0\u00a0' };
  return [
    text(x, y, [
      { text: '▶ raises', fill: 'positiveText', weight: 600 },
      gap,
      { text: '◀ lowers', fill: 'negativeText', weight: 600 },
      ...(note ? [gap, { text: note, fill: 'muted' }] : []),
    ]),
  ];
}

const HEADS = [
  { text: '◀ lowers', weight: 600, fill: 'negativeText' },
  { text: '\u00a0\u00a0\u00a0\u00a0' },
  { text: 'raises ▶', weight: 600, fill: 'positiveText' },
] as const;

/** '◀ lowers raises ▶' above the zero line at x, between `low` and `high`. */
export const signHeads = (x: number, y: number, low: number, high: number): Mark => centred(x, y, HEADS, low, high);

/** Least height of a colour bar in pixels, so that its three texts have room. */
export const COLOR_BAR = 130;

/** A standing bar of colours from low to high with its title beside; 64 pixels wide. */
export function colorBar(x: number, top: number, height: number, title: string, low: string, high: string): Mark[] {
  const colors = Array.from({ length: 64 }, (_, i) => `ramp${i}`);
  const label = `${title}: from ${low} at the bottom to ${high} at the top`;
  return [
    { kind: 'ramp', x, y: top, width: 10, height, colors, vertical: true, label },
    text(x + 16, top + 10, high, { size: 11, fill: 'muted' }),
    text(x + 16, top + height, low, { size: 11, fill: 'muted' }),
    text(x + 26, top + height / 2, ellipsis(title, height - 36), { anchor: 'middle', rotate: -90 }),
  ];
}

/** Named colours in lines of at most `width` pixels from (x, y); and the height that they take. */
export function swatches(entries: readonly (readonly [Paint, string])[], x: number, y: number, width: number) {
  let at = x;
  let down = y;
  const marks = entries.flatMap(([fill, words]): Mark[] => {
    const shown = ellipsis(words, Math.min(360, width - 20));
    const wide = 16 + textWidth(shown) + 18;
    if (at > x && at + wide - 18 > x + width) {
      at = x;
      down += 20;
    }
    const left = at;
    at += wide;
    return [
      { kind: 'rect', x: left, y: down - 10, width: 11, height: 11, radius: 2, fill },
      text(left + 16, down, shown, shown === words ? {} : { label: words }),
    ];
  });
  return { marks, height: entries.length ? down - y + 20 : 0 };
}
