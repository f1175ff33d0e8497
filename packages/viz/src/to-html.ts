import { figureHTML } from './figure-html.js';
import { interact } from './interact.js';
import { pageCSS, themedClasses } from './page-css.js';
import type { Scene } from './scene.js';
import { blueOrange } from './themes/blue-orange.js';
import type { Palette, ThemeName } from './themes/theme.js';
import { escapeText } from './to-svg.js';

/** A page: pictures and HTML of the caller's own, one after the other. */
export interface Page {
  readonly title: string;
  /** Scenes, and HTML text that is written as it is: escape what is not yours. */
  readonly body: readonly (Scene | string)[];
  /** Style rules beside the page's own. */
  readonly css?: string;
}

/** How a page is written. */
export interface HTMLOptions {
  /** 'auto' follows the reader's system. @default 'auto' */
  readonly theme?: ThemeName | 'auto';
  /** @default blueOrange */
  readonly palette?: Palette;
  /** Language of the page's text. @default 'en' */
  readonly lang?: string;
}

/**
 * One HTML file that needs nothing else: pictures, tooltips, a walk by arrow keys, data tables, the font; opens offline.
 * Its content security policy allows its own style rules and script by their hashes, nothing else: no style attributes in `body`.
 */
export async function toHTML(content: Scene | readonly Scene[] | Page, options: HTMLOptions = {}): Promise<string> {
  const { theme = 'auto', palette = blueOrange, lang = 'en' } = options;
  const { title, body, css = '' } = pageOf(content);
  const parts = body.map((part) => (typeof part === 'string' ? part : figureHTML(part, { theme, palette })));
  const html = parts.join('\n');
  const script = `(()=>{${SCRIPT}})()`;
  const style = `${await fontFaces()}\n${pageCSS(palette, themedClasses(html))}\n${css}`;
  return [
    '<!doctype html>',
    `<html lang="${escapeText(lang)}"${theme === 'auto' ? '' : ` data-theme="${theme === 'dark' ? 'dark' : 'light'}"`}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${await hashOf(style)}'; img-src data:; font-src data:; script-src '${await hashOf(script)}'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    html,
    `<script>${script}</script>`,
    '</body>',
    '</html>\n',
  ].join('\n');
}

function pageOf(content: Scene | readonly Scene[] | Page): Page {
  if ('body' in content) return content;
  const scenes = 'marks' in content ? [content] : content;
  if (!scenes.length) throw new RangeError('viz: a page needs at least one picture: []');
  return {
    title: scenes[0].title,
    body: ['<main class="xai-page">', ...scenes, '</main>'],
    css: '.xai-page{padding:1rem}',
  };
}

// Tools that keep function names (esbuild's keepNames) write __name into the text of `interact`.
const SCRIPT = `var __name=f=>f;const interact=${interact.toString()};document.querySelectorAll('.xai-figure').forEach(f=>interact(f))`;

/** The font in both weights as style rules, woff2 inside. */
export async function fontFaces(): Promise<string> {
  const [{ inter400 }, { inter600 }] = await Promise.all([
    import('./data/inter-400.js'),
    import('./data/inter-600.js'),
  ]);
  const face = (weight: number, data: string) =>
    `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${data}) format('woff2')}`;
  return `${face(400, inter400)}\n${face(600, inter600)}`;
}

/** 'sha256-...' of a script or of style rules, by which a content security policy allows it. */
async function hashOf(script: string): Promise<string> {
  if (!globalThis.crypto?.subtle) {
    throw new TypeError(
      'viz: toHTML needs the Web Crypto API (https, localhost or Node): not here; use toSVG or mount',
    );
  }
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script)));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}
