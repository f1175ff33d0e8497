import type { Paint } from '../scene.js';

/** Colours by role, all '#rrggbb'. Text roles have a contrast of at least 4.5 on what they stand on. */
export interface Theme {
  readonly name: ThemeName;
  /** Behind everything. */
  readonly surface: string;
  /** Text and what must be seen. */
  readonly ink: string;
  /** Second text. */
  readonly muted: string;
  /** Axes, guides. */
  readonly rule: string;
  /** Faint areas: histograms, stripes. */
  readonly faint: string;
  /** Bars without a sign. */
  readonly bar: string;
  /** Dots of missing values and of nominal features. */
  readonly missing: string;
  /** Raises the output. */
  readonly positive: string;
  /** Text on `positive`. */
  readonly onPositive: string;
  /** Text about a raise on `surface`. */
  readonly positiveText: string;
  /** Lowers the output. */
  readonly negative: string;
  /** Text on `negative`. */
  readonly onNegative: string;
  /** Text about a fall on `surface`. */
  readonly negativeText: string;
  /** Low to high; roles 'ramp0' to 'ramp63'. */
  readonly ramp: readonly string[];
  /** Nominal colours; roles 'category0' to 'category7'. */
  readonly categories: readonly string[];
}

/** The three surfaces. */
export type ThemeName = 'light' | 'dark' | 'print';

/** Colours of sign and value for each surface. */
export interface Palette {
  /** Letters and dashes only: part of a class name. */
  readonly name: string;
  readonly light: PaletteColors;
  readonly dark: PaletteColors;
  readonly print: PaletteColors;
}

/** What a palette says of one surface. */
export type PaletteColors = Pick<
  Theme,
  'positive' | 'onPositive' | 'positiveText' | 'negative' | 'onNegative' | 'negativeText' | 'ramp'
>;

/** Far apart with every common colour blindness, and not the blue and orange of the signs; the last is for 'others'. */
const categories = ['#2288aa', '#ddaa11', '#7733aa', '#55cc99', '#aa2211', '#cc88ff', '#ff6655', '#808080'];

const surfaces = {
  light: {
    surface: '#ffffff',
    ink: '#1b1f24',
    muted: '#57606a',
    rule: '#c3cad2',
    faint: '#e9edf1',
    bar: '#4a6484',
    missing: '#808080',
    categories,
  },
  dark: {
    surface: '#14181f',
    ink: '#e6e9ee',
    muted: '#a4adb8',
    rule: '#47515e',
    faint: '#242b35',
    bar: '#93aecb',
    missing: '#808080',
    categories,
  },
  print: {
    surface: '#ffffff',
    ink: '#000000',
    muted: '#3a3a3a',
    rule: '#8c8c8c',
    faint: '#e2e2e2',
    bar: '#4d4d4d',
    missing: '#808080',
    categories,
  },
} as const;

/** The theme of a surface in a palette. */
export function theme(name: ThemeName, palette: Palette): Theme {
  return { name, ...surfaces[name], ...palette[name] };
}

/** The '#rrggbb' of a role, or the colour itself. Throws RangeError for a role that does not exist. */
export function resolve(paint: Paint, colors: Theme): string {
  if (paint.startsWith('#')) return paint;
  const step = /^(ramp|category)(\d+)$/.exec(paint);
  const list = step && (step[1] === 'ramp' ? colors.ramp : colors.categories);
  const found = list ? list[Number(step[2])] : Object.entries(colors).find(([role]) => role === paint)?.[1];
  if (typeof found !== 'string' || paint === 'name') throw new RangeError(`viz: the theme has no colour: ${paint}`);
  return found;
}
