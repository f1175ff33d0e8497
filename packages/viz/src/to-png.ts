import { fileURLToPath } from 'node:url';
import type { Mark, Scene } from './scene.js';
import { isCovered } from './text.js';
import type { ThemeName } from './themes/theme.js';
import { type SVGOptions, toSVG } from './to-svg.js';

/** How a scene becomes a PNG. */
export interface PNGOptions extends Omit<SVGOptions, 'theme' | 'embedded'> {
  /** @default 'light' */
  readonly theme?: ThemeName;
  /** Pixels of the file for one of the scene. @default 2 */
  readonly scale?: number;
  /**
   * Also search the system's fonts, for scripts that the bundled Inter lacks; the result then depends on the machine.
   * @default only where the picture has such letters
   */
  readonly systemFonts?: boolean;
}

const font = (weight: number): string => fileURLToPath(new URL(`../fonts/inter-${weight}.ttf`, import.meta.url));

function hasOurLetters(mark: Mark): boolean {
  if (mark.kind === 'group') return mark.marks.every(hasOurLetters);
  if (mark.kind !== 'text') return true;
  return isCovered(typeof mark.text === 'string' ? mark.text : mark.text.map(({ text }) => text).join(''));
}

/** The scene as PNG bytes, the same on every machine while all letters are in the bundled font. Needs the optional package @resvg/resvg-js; throws where it is missing. */
export async function toPNG(scene: Scene, options: PNGOptions = {}): Promise<Uint8Array> {
  const { theme = 'light', scale = 2, systemFonts = !scene.marks.every(hasOurLetters), ...rest } = options;
  const { Resvg } = await import('@resvg/resvg-js').catch((cause: unknown) => {
    throw new Error('viz: PNG files need the package @resvg/resvg-js: npm i @resvg/resvg-js', { cause });
  });
  const drawn = new Resvg(toSVG(scene, { ...rest, theme }), {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      loadSystemFonts: systemFonts,
      fontFiles: [font(400), font(600)],
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
    },
  }).render();
  return drawn.asPng();
}
