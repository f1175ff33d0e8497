import { px } from './path.js';
import type { ImageMark, Mark, Paint, PointsMark, RampMark, Scene, TextMark } from './scene.js';
import { blueOrange } from './themes/blue-orange.js';
import { type Palette, resolve, type Theme, type ThemeName, theme } from './themes/theme.js';

/** How a scene is drawn on a canvas. */
export interface CanvasOptions {
  /** @default 'light' */
  readonly theme?: ThemeName;
  /** @default blueOrange */
  readonly palette?: Palette;
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

const FONT = "Inter, 'Helvetica Neue', Arial, sans-serif";

/** Draws the scene on a 2D context, one unit a pixel of the scene: scale the context first for finer screens. */
export function toCanvas(scene: Scene, context: Context, options: CanvasOptions = {}): void {
  const colors = theme(options.theme ?? 'light', options.palette ?? blueOrange);
  context.save();
  context.fillStyle = colors.surface;
  context.fillRect(0, 0, scene.width, scene.height);
  for (const mark of scene.marks) draw(mark, context, colors);
  context.restore();
}

function draw(mark: Mark, context: Context, colors: Theme): void {
  switch (mark.kind) {
    case 'rect': {
      const path = new Path2D();
      path.roundRect(mark.x, mark.y, mark.width, mark.height, mark.radius ?? 0);
      paint(path, mark, context, colors);
      break;
    }
    case 'path':
      paint(new Path2D(mark.d), mark, context, colors);
      break;
    case 'text':
      drawText(mark, context, colors);
      break;
    case 'points':
      drawPoints(mark, context, colors);
      break;
    case 'ramp':
      drawRamp(mark, context, colors);
      break;
    case 'image':
      drawImage(mark, context);
      break;
    case 'group':
      for (const child of mark.marks) draw(child, context, colors);
  }
}

interface Painted {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

function paint(path: Path2D, mark: Painted, context: Context, colors: Theme): void {
  context.globalAlpha = mark.opacity ?? 1;
  if (mark.fill) {
    context.fillStyle = resolve(mark.fill, colors);
    context.fill(path);
  }
  if (mark.stroke) {
    context.strokeStyle = resolve(mark.stroke, colors);
    context.lineWidth = mark.strokeWidth ?? 1;
    context.setLineDash([...(mark.dash ?? [])]);
    context.stroke(path);
  }
  context.globalAlpha = 1;
}

function drawText(mark: TextMark, context: Context, colors: Theme): void {
  const { size = 12, anchor = 'start' } = mark;
  const spans = typeof mark.text === 'string' ? [{ text: mark.text }] : mark.text;
  const parts = spans.map((span) => {
    const font = `${span.weight ?? mark.weight ?? 400} ${size}px ${FONT}`;
    context.font = font;
    return {
      text: span.text,
      font,
      width: context.measureText(span.text).width,
      fill: span.fill ?? mark.fill ?? 'ink',
    };
  });
  const width = parts.reduce((sum, part) => sum + part.width, 0);
  context.save();
  context.translate(px(mark.x), px(mark.y));
  context.rotate(((mark.rotate ?? 0) * Math.PI) / 180);
  let at = anchor === 'start' ? 0 : anchor === 'middle' ? -width / 2 : -width;
  for (const part of parts) {
    context.font = part.font;
    context.fillStyle = resolve(part.fill, colors);
    context.fillText(part.text, at, 0);
    at += part.width;
  }
  context.restore();
}

function drawPoints(mark: PointsMark, context: Context, colors: Theme): void {
  const paints = mark.colors.map((color) => resolve(color, colors));
  context.globalAlpha = mark.opacity ?? 1;
  for (let i = 0; i < mark.x.length; i++) {
    if (!(Number.isFinite(mark.x[i]) && Number.isFinite(mark.y[i]))) continue;
    context.fillStyle = paints[mark.color[i]];
    context.beginPath();
    context.arc(mark.x[i], mark.y[i], mark.radius, 0, 2 * Math.PI);
    context.fill();
  }
  context.globalAlpha = 1;
}

function drawRamp({ x, y, width, height, colors: steps, vertical }: RampMark, context: Context, colors: Theme): void {
  const gradient = vertical
    ? context.createLinearGradient(0, y + height, 0, y)
    : context.createLinearGradient(x, 0, x + width, 0);
  steps.forEach((step, i) => {
    gradient.addColorStop(steps.length > 1 ? i / (steps.length - 1) : 0, resolve(step, colors));
  });
  context.fillStyle = gradient;
  context.fillRect(x, y, width, height);
}

function drawImage(mark: ImageMark, context: Context): void {
  const pixels = new OffscreenCanvas(mark.pixelWidth, mark.pixelHeight);
  const bytes = new Uint8ClampedArray(mark.data);
  pixels.getContext('2d')?.putImageData(new ImageData(bytes, mark.pixelWidth, mark.pixelHeight), 0, 0);
  context.drawImage(pixels, mark.x, mark.y, mark.width, mark.height);
}
