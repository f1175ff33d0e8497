import { figureHTML } from './figure-html.js';
import { interact } from './interact.js';
import { FIGURE_CSS, themedClasses } from './page-css.js';
import type { PointsMark, Scene } from './scene.js';
import { blueOrange } from './themes/blue-orange.js';
import { darkRules } from './themes/dark-rules.js';
import type { Palette, ThemeName } from './themes/theme.js';

/** How a scene lives in a page. */
export interface MountOptions {
  /** 'auto' follows the reader's system. @default 'auto' */
  readonly theme?: ThemeName | 'auto';
  /** @default blueOrange */
  readonly palette?: Palette;
  readonly caption?: string;
}

/** A picture in a page. */
export interface Mounted {
  /** Draws another scene in its place. */
  update(scene: Scene): void;
  /** Takes the picture, its style rules and its listeners out of the page. */
  dispose(): void;
}

/**
 * Puts the scene into an element: SVG, tooltips for marks and dots, arrow keys, the numbers as a table.
 * Works under a content security policy without inline styles: its rules are a constructed style sheet.
 */
export function mount(element: HTMLElement, scene: Scene, options: MountOptions = {}): Mounted {
  const { theme = 'auto', palette = blueOrange, caption } = options;
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  let quiet = () => {};
  const update = (next: Scene) => {
    quiet();
    element.innerHTML = figureHTML(next, { caption, theme, palette });
    const dark = theme === 'auto' ? darkRules(palette, themedClasses(element.innerHTML)) : '';
    sheet.replaceSync(`${FIGURE_CSS}\n@media screen and (prefers-color-scheme:dark){${dark}}`);
    const figure = element.querySelector<HTMLElement>('.xai-figure');
    const stops = figure ? [interact(figure), nameDots(figure, next)] : [];
    quiet = () => {
      for (const stop of stops) stop();
    };
  };
  update(scene);
  return {
    update,
    dispose() {
      quiet();
      element.replaceChildren();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}

/** How near the pointer must be to a dot, in pixels of the scene. */
const NEAR = 6;

/** Says what the dot under the pointer is, for clouds that describe their dots. */
function nameDots(figure: HTMLElement, scene: Scene): () => void {
  const svg = figure.querySelector('svg');
  const tip = figure.querySelector<HTMLElement>('.xai-tip');
  const clouds = scene.marks.flatMap((mark) => (mark.kind === 'points' && mark.describe ? [mark] : []));
  if (!svg || !tip || clouds.length === 0) return () => {};
  const point = (event: PointerEvent) => {
    const box = svg.getBoundingClientRect();
    const scale = scene.width / box.width;
    const words = describeNearest(clouds, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
    if (words === null) return;
    tip.textContent = words;
    tip.hidden = false;
    const origin = figure.getBoundingClientRect();
    tip.style.left = `${event.clientX - origin.left + 12}px`;
    tip.style.top = `${event.clientY - origin.top + 16}px`;
  };
  svg.addEventListener('pointermove', point);
  return () => svg.removeEventListener('pointermove', point);
}

/** What the cloud says of its dot nearest to (x, y), the one drawn last of equals; null where none is near. */
export function describeNearest(clouds: readonly PointsMark[], x: number, y: number): string | null {
  let best: { cloud: PointsMark; i: number } | null = null;
  let nearest = NEAR ** 2;
  for (const cloud of clouds) {
    for (let i = 0; i < cloud.x.length; i++) {
      const d = (cloud.x[i] - x) ** 2 + (cloud.y[i] - y) ** 2;
      if (d > nearest) continue;
      nearest = d;
      best = { cloud, i };
    }
  }
  return best?.cloud.describe?.(best.i) ?? null;
}
