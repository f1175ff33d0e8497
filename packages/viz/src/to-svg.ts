import { px } from './path.js';
import { pngDataURI } from './png.js';
import type { GroupMark, ImageMark, Mark, Paint, RampMark, Scene, TextMark } from './scene.js';
import { svgPoints } from './svg-points.js';
import { blueOrange } from './themes/blue-orange.js';
import { darkRules } from './themes/dark-rules.js';
import { type Palette, resolve, type Theme, type ThemeName, theme } from './themes/theme.js';

/** How a scene becomes SVG. */
export interface SVGOptions {
  /** 'auto' is light and turns dark where the reader's system is. @default 'auto' */
  readonly theme?: ThemeName | 'auto';
  /** @default blueOrange */
  readonly palette?: Palette;
  /** Paint the surface behind the picture. @default true */
  readonly background?: boolean;
  /** For a page that has the style rules, the tooltips and the font itself (`toHTML`, `mount`). @default false */
  readonly embedded?: boolean;
}

/** What the writers of marks need. */
export interface Pen {
  readonly colors: Theme;
  readonly embedded: boolean;
  /** The attributes that paint: fill and stroke by role, with classes where the theme may turn dark. */
  paint(fill: Paint | undefined, stroke?: Paint): string;
}

/** Text that is safe inside XML and HTML, attribute values included. */
export const escapeText = (text: string): string =>
  text
    .replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');

const FONT = "Inter, 'Helvetica Neue', Arial, sans-serif";

/** The scene as SVG text: one file, no script, with title, description and, in theme 'auto', rules for dark surfaces. */
export function toSVG(scene: Scene, options: SVGOptions = {}): string {
  const { theme: wanted = 'auto', palette = blueOrange, background = true, embedded = false } = options;
  const auto = wanted === 'auto';
  const used = new Set<string>();
  const colors = theme(auto ? 'light' : wanted, palette);
  const dark = theme('dark', palette);
  const pen: Pen = {
    colors,
    embedded,
    paint(fill, stroke) {
      const classes: string[] = [];
      const attribute = (name: 'fill' | 'stroke', paint: Paint): string => {
        const color = resolve(paint, colors);
        if (auto && color !== resolve(paint, dark)) classes.push(`${name[0]}-${paint}`);
        return ` ${name}="${color}"`;
      };
      const text = `${fill ? attribute('fill', fill) : ' fill="none"'}${stroke ? attribute('stroke', stroke) : ''}`;
      for (const c of classes) used.add(c);
      return classes.length ? `${text} class="${classes.join(' ')}"` : text;
    },
  };
  const { width, height } = scene;
  const body = [
    ...(background ? [`<rect width="${px(width)}" height="${px(height)}"${pen.paint('surface')}/>`] : []),
    ...scene.marks.map((mark) => write(mark, pen)),
  ].join('\n');
  const rules = auto && !embedded ? darkRules(palette, used) : '';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="xai-${palette.name}" width="${px(width)}" height="${px(height)}" viewBox="0 0 ${px(width)} ${px(height)}" role="img" aria-label="${escapeText(scene.title)}" font-family="${FONT}" font-size="12">`,
    embedded ? '' : `<title>${escapeText(scene.title)}</title>`,
    `<desc>${escapeText(scene.desc)}</desc>`,
    rules && `<style>@media (prefers-color-scheme:dark){${rules}}</style>`,
    body,
    '</svg>\n',
  ]
    .filter(Boolean)
    .join('\n');
}

function write(mark: Mark, pen: Pen): string {
  switch (mark.kind) {
    case 'rect': {
      const round = mark.radius ? ` rx="${px(mark.radius)}"` : '';
      return element('rect', `${box(mark)}${round}${shape(mark, pen)}`, mark, pen);
    }
    case 'path':
      return element('path', ` d="${mark.d}"${shape(mark, pen)}`, mark, pen);
    case 'text':
      return writeText(mark, pen);
    case 'points':
      return svgPoints(mark, pen.colors);
    case 'ramp':
      return writeRamp(mark, pen);
    case 'image':
      return element('image', `${box(mark)} preserveAspectRatio="none" href="${pixels(mark)}"`, mark, pen);
    case 'group':
      return writeGroup(mark, pen);
  }
}

type Boxed = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
const box = (b: Boxed): string => ` x="${px(b.x)}" y="${px(b.y)}" width="${px(b.width)}" height="${px(b.height)}"`;

const pixels = (mark: ImageMark): string => pngDataURI(mark.data, mark.pixelWidth, mark.pixelHeight);

function shape(mark: Extract<Mark, { kind: 'rect' | 'path' }>, pen: Pen): string {
  const { strokeWidth, dash, opacity } = mark;
  return [
    pen.paint(mark.fill, mark.stroke),
    strokeWidth === undefined ? '' : ` stroke-width="${px(strokeWidth)}"`,
    dash ? ` stroke-dasharray="${dash.map(px).join(' ')}"` : '',
    opacity === undefined ? '' : ` opacity="${px(opacity)}"`,
  ].join('');
}

/** An element with its tooltip: a title, or in a page that brings its own the text and the key as data. */
function element(tag: string, attributes: string, mark: Mark, pen: Pen, content = ''): string {
  const { label, key } = 'label' in mark || 'key' in mark ? mark : { label: undefined, key: undefined };
  const data = pen.embedded
    ? [
        label === undefined ? '' : ` data-tip="${escapeText(label)}"`,
        key?.row === undefined ? '' : ` data-row="${key.row}"`,
        key?.feature === undefined ? '' : ` data-feature="${escapeText(key.feature)}"`,
      ].join('')
    : '';
  const inner = `${label !== undefined && !pen.embedded ? `<title>${escapeText(label)}</title>` : ''}${content}`;
  return inner ? `<${tag}${attributes}${data}>${inner}</${tag}>` : `<${tag}${attributes}${data}/>`;
}

function writeText(mark: TextMark, pen: Pen): string {
  const { x, y, size, weight, anchor, rotate } = mark;
  const attributes = [
    ` x="${px(x)}" y="${px(y)}"`,
    pen.paint(mark.fill ?? 'ink'),
    size === undefined ? '' : ` font-size="${px(size)}"`,
    weight === 600 ? ' font-weight="600"' : '',
    anchor && anchor !== 'start' ? ` text-anchor="${anchor}"` : '',
    rotate ? ` transform="rotate(${px(rotate)} ${px(x)} ${px(y)})"` : '',
  ].join('');
  const content =
    typeof mark.text === 'string'
      ? escapeText(mark.text)
      : mark.text
          .map(({ text, fill, weight: w }) => {
            const own = `${fill ? pen.paint(fill) : ''}${w ? ` font-weight="${w}"` : ''}`;
            return own ? `<tspan${own}>${escapeText(text)}</tspan>` : escapeText(text);
          })
          .join('');
  return element('text', attributes, mark, pen, content);
}

/** Neighbouring steps overlap by half a pixel, else hairlines shine through. */
function writeRamp(mark: RampMark, pen: Pen): string {
  const { colors, vertical } = mark;
  const length = vertical ? mark.height : mark.width;
  const step = length / colors.length;
  const rects = colors.map((color, i) => {
    const long = Math.min(step + 0.5, length - i * step);
    const part = vertical
      ? { x: mark.x, y: mark.y + length - i * step - long, width: mark.width, height: long }
      : { x: mark.x + i * step, y: mark.y, width: long, height: mark.height };
    return `<rect${box(part)}${pen.paint(color)}/>`;
  });
  return element('g', '', mark, pen, rects.join(''));
}

function writeGroup(mark: GroupMark, pen: Pen): string {
  return element('g', '', mark, pen, mark.marks.map((child) => write(child, pen)).join('\n'));
}
