import type { Mark, Scene } from '../src/scene.js';
import { textWidth } from '../src/text.js';

/** A text of a scene and the upright rectangle that it covers, in pixels; as wide as the bundled font draws it. */
export interface Box {
  readonly words: string;
  readonly rotate: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** All marks of a scene, groups opened. */
export const flat = (marks: readonly Mark[]): Mark[] =>
  marks.flatMap((mark) => (mark.kind === 'group' ? flat(mark.marks) : [mark]));

/** The rectangles of all texts; x-height letters reach 0.75 em above the base line and 0.2 em below. */
export function textBoxes({ marks }: Pick<Scene, 'marks'>): Box[] {
  return flat(marks).flatMap((mark) => {
    if (mark.kind !== 'text') return [];
    const { x, y, text, size = 12, weight, anchor = 'start', rotate = 0 } = mark;
    const width = textWidth(text, size, weight);
    const start = anchor === 'start' ? 0 : anchor === 'middle' ? -width / 2 : -width;
    const [c, s] = [Math.cos((rotate * Math.PI) / 180), Math.sin((rotate * Math.PI) / 180)];
    const corners = [start, start + width].flatMap((u) =>
      [-0.75 * size, 0.2 * size].map((v) => [x + u * c - v * s, y + u * s + v * c]),
    );
    const [xs, ys] = [0, 1].map((k) => corners.map((corner) => corner[k]));
    const words = typeof text === 'string' ? text : text.map((span) => span.text).join('');
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    return [{ words, rotate, left, right, top: Math.min(...ys), bottom: Math.max(...ys) }];
  });
}

/** What is wrong with the texts of a scene: 'X leaves the picture', 'X covers Y'; slanted ones are left out of the latter. */
export function textFaults(scene: Scene): string[] {
  const boxes = textBoxes(scene);
  return boxes.flatMap((a, i) => [
    ...(a.left < -0.5 || a.top < -0.5 || a.right > scene.width + 0.5 || a.bottom > scene.height + 0.5
      ? [`${a.words} leaves the picture`]
      : []),
    ...boxes
      .slice(i + 1)
      .filter(
        (b) => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5,
      )
      .filter((b) => a.rotate % 90 === 0 && b.rotate % 90 === 0)
      .map((b) => `${a.words} covers ${b.words}`),
  ]);
}
