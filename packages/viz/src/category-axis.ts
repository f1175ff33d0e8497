import type { ValueScale } from './axis.js';
import { rule, text } from './marks.js';
import type { Mark } from './scene.js';
import { ellipsis, textWidth } from './text.js';

/** Room between two lines of turned text in pixels. */
const LINE = 11;

/** Names of categories at 0, 1, 2, ... below `y`: level where they fit, else turned by 45 degrees or upright; and the height that they take. */
export function categoryAxis(names: readonly string[], scale: ValueScale, y: number, label: string) {
  const [from, to] = scale.range();
  const [low, high] = scale.domain();
  const codes = names.map((_, i) => i).filter((i) => i >= low && i <= high);
  const step = Math.abs(scale(1) - scale(0));
  const level = codes.every((i) => textWidth(names[i], 11) < step - 6);
  const widest = codes.reduce((most, i) => Math.max(most, textWidth(names[i], 11)), 0);
  const steep = step * Math.SQRT1_2 < LINE;
  const every = Math.max(1, Math.ceil(LINE / (steep ? step : step * Math.SQRT1_2)));
  const marks: Mark[] = [rule(from, y, to, y)];
  codes.forEach((i, k) => {
    if (k % every) return;
    const x = scale(i);
    const shown = ellipsis(names[i], level ? step : 140, 11);
    const style = { size: 11, fill: 'muted', ...(shown === names[i] ? {} : { label: names[i] }) };
    marks.push(rule(x, y, x, y + 4));
    if (level) marks.push(text(x, y + 16, shown, { ...style, anchor: 'middle' }));
    else
      marks.push(
        text(x + (steep ? 4 : 3), y + (steep ? 7 : 11), shown, { ...style, anchor: 'end', rotate: steep ? -90 : -45 }),
      );
  });
  const height = level ? 40 : 28 + Math.min(140, widest) * (steep ? 1 : Math.SQRT1_2);
  marks.push(text((from + to) / 2, y + height - 4, label, { anchor: 'middle' }));
  return { marks, height };
}
