import { heading, type PlotOptions } from '../heading.js';
import { text } from '../marks.js';
import type { Mark, Scene } from '../scene.js';
import { ellipsis, textWidth } from '../text.js';

const [CELL, ROW] = [120, 52];

/**
 * How often each true class was called each class. counts: [true][predicted]. Throws RangeError unless it is square.
 * Shares are of the true class.
 */
export function confusionTable(
  counts: readonly (readonly number[])[],
  classes: readonly string[],
  options: Pick<PlotOptions, 'title' | 'subtitle'> = {},
): Scene {
  if (counts.length !== classes.length || counts.some((row) => row.length !== classes.length)) {
    throw new RangeError(
      `viz: a confusion table of ${classes.length} classes is square: ${counts.map((r) => r.length)}`,
    );
  }
  const names = classes.map((name) => ellipsis(name, CELL - 8, 12, 600));
  const left = 40 + Math.max(textWidth('true class'), ...names.map((name) => textWidth(name, 12, 600)));
  const width = Math.max(380, left + CELL * classes.length + 20);
  const title = 'Confusion table';
  const head = heading(title, 'rows: true class, columns: predicted; share of the true class', options, width);
  const top = head.height + 30;
  const marks: Mark[] = [...head.marks, text(left - 12, top - 10, 'true class', { anchor: 'end', fill: 'muted' })];
  counts.forEach((row, i) => {
    const y = top + ROW * i;
    const total = row.reduce((sum, n) => sum + n, 0);
    const column = left + CELL * (i + 0.5);
    marks.push(text(column, top - 10, names[i], { anchor: 'middle', weight: 600, label: classes[i] }));
    marks.push(text(left - 12, y + ROW / 2 + 4, names[i], { anchor: 'end', weight: 600, label: classes[i] }));
    row.forEach((n, k) => {
      const x = left + CELL * k;
      const share = total ? `${((100 * n) / total).toFixed(1)} %` : '';
      const label = `${classes[i]} called ${classes[k]}: ${n.toLocaleString('en-US')} (${share})`;
      const frame = i === k ? { stroke: 'ink', strokeWidth: 1.5 } : { stroke: 'rule' };
      marks.push({
        kind: 'rect',
        x: x + 2,
        y: y + 2,
        width: CELL - 4,
        height: ROW - 4,
        fill: 'faint',
        radius: 4,
        ...frame,
        label,
      });
      marks.push(text(x + CELL / 2, y + 24, n.toLocaleString('en-US'), { anchor: 'middle', size: 14, weight: 600 }));
      marks.push(text(x + CELL / 2, y + 40, share, { anchor: 'middle', size: 11 }));
    });
  });
  const rows = counts.map((row, i) => [classes[i], ...row]);
  return {
    width,
    height: top + ROW * classes.length + 18,
    title,
    desc: `${rows.map(([name, ...row]) => `${name}: ${row.join(', ')}`).join('; ')}.`,
    marks,
    table: { columns: ['True class', ...classes], rows },
  };
}
