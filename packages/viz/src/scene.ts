/** A colour: a role of the theme ('ink', 'positive', 'ramp12', ...; see `Theme`) or a fixed '#rrggbb'. */
export type Paint = string;

/** The datum behind a mark, for tooltips, linked highlighting and tests. */
export interface Key {
  /** Index of the row in its table. */
  readonly row?: number;
  /** Name of the feature. */
  readonly feature?: string;
}

interface Marked {
  readonly key?: Key;
  /** Tooltip and name for assistive technology; a mark with one takes part in the walk by arrow keys. */
  readonly label?: string;
}

interface Shape extends Marked {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  /** Width of the stroke in pixels. @default 1 */
  readonly strokeWidth?: number;
  /** Lengths of strokes and gaps in pixels. */
  readonly dash?: readonly number[];
  /** 0 to 1. @default 1 */
  readonly opacity?: number;
}

/** A rectangle, pixels from the top left corner. */
export interface RectMark extends Shape {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Corner radius. @default 0 */
  readonly radius?: number;
}

/** An SVG path; without `fill` it is a line. */
export interface PathMark extends Shape {
  readonly kind: 'path';
  readonly d: string;
}

/** A part of a text with its own colour or weight. */
export interface Span {
  readonly text: string;
  readonly fill?: Paint;
  readonly weight?: Weight;
}

/** The weights of the bundled font. */
export type Weight = 400 | 600;

/** One line of text; (x, y) is on its base line. */
export interface TextMark extends Marked {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string | readonly Span[];
  /** Pixels. @default 12 */
  readonly size?: number;
  /** @default 400 */
  readonly weight?: Weight;
  /** @default 'start' */
  readonly anchor?: 'start' | 'middle' | 'end';
  /** @default 'ink' */
  readonly fill?: Paint;
  /** Degrees, clockwise, about (x, y). @default 0 */
  readonly rotate?: number;
}

/** A cloud of dots, drawn in the order given. All arrays have one entry a dot. */
export interface PointsMark {
  readonly kind: 'points';
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Index into `colors`. */
  readonly color: Uint8Array;
  readonly colors: readonly Paint[];
  /** Pixels. */
  readonly radius: number;
  /** 0 to 1. @default 1 */
  readonly opacity?: number;
  /** What a tooltip says of dot i. */
  readonly describe?: (i: number) => string;
}

/** A bar of colours, first to last from left to right, or from bottom to top. */
export interface RampMark extends Marked {
  readonly kind: 'ramp';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colors: readonly Paint[];
  readonly vertical?: boolean;
}

/** A picture stretched over a rectangle. */
export interface ImageMark extends Marked {
  readonly kind: 'image';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** [pixelHeight, pixelWidth, 4] RGBA bytes. */
  readonly data: Uint8ClampedArray;
  readonly pixelWidth: number;
  readonly pixelHeight: number;
}

/** Marks that belong together; its label speaks for all of them. */
export interface GroupMark extends Marked {
  readonly kind: 'group';
  readonly marks: readonly Mark[];
}

/** Whatever can be drawn. */
export type Mark = RectMark | PathMark | TextMark | PointsMark | RampMark | ImageMark | GroupMark;

/** The numbers of a picture as a table: its twin for screen readers. */
export interface DataTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A picture: plain data, no DOM, the same for the same input. Sizes in pixels. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** What it shows, in one line. */
  readonly title: string;
  /** What it says, with numbers. */
  readonly desc: string;
  readonly marks: readonly Mark[];
  readonly table: DataTable;
}
