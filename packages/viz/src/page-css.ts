import { darkRules } from './themes/dark-rules.js';
import { type Palette, theme } from './themes/theme.js';

/** Every class by which `toSVG` lets a picture turn dark, as used in `html`. */
export const themedClasses = (html: string): Set<string> =>
  new Set([...html.matchAll(/ class="((?:[fs]-\w+ ?)+)"/g)].flatMap(([, names]) => names.trim().split(' ')));

/** The style rules of a page of figures in one palette: layout, tooltips, tables, light and dark; paper is always light. */
export function pageCSS(palette: Palette, classes: Iterable<string>): string {
  const used = [...classes];
  const colors = (name: 'light' | 'dark') => {
    const t = theme(name, palette);
    return `--surface:${t.surface};--ink:${t.ink};--muted:${t.muted};--rule:${t.rule};--faint:${t.faint};color-scheme:${name}`;
  };
  return [
    `:root{${colors('light')}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${colors('dark')}}${darkRules(palette, used, ':root:not([data-theme=light]) ')}}`,
    `@media screen{:root[data-theme=dark]{${colors('dark')}}${darkRules(palette, used, ':root[data-theme=dark] ')}}`,
    "body{margin:0;background:var(--surface);color:var(--ink);font:16px/1.55 Inter,'Helvetica Neue',Arial,sans-serif}",
    FIGURE_CSS,
  ].join('\n');
}

/** The style rules of figures alone, for a page that has rules of its own. */
export const FIGURE_CSS = [
  '.xai-figure{position:relative;margin:1.5rem 0;max-width:100%}',
  '.xai-picture{overflow-x:auto}',
  '.xai-picture svg{display:block;max-width:max(100%,38rem);height:auto}',
  '@media print{.xai-picture svg{max-width:100%}}',
  '.xai-picture svg:focus-visible{outline:2px solid currentColor;outline-offset:-2px}',
  ':is(.xai-picture svg) :is(text,path,image):not([data-tip]){pointer-events:none}',
  '.xai-active{stroke:currentColor;stroke-width:1.5px;paint-order:stroke}',
  'text.xai-active{stroke:none;text-decoration:underline}',
  '.xai-tip{position:absolute;z-index:1;max-width:24rem;padding:.25rem .5rem;border-radius:4px;background:#1b1f24;color:#fff;font-size:.8rem;line-height:1.35;pointer-events:none;box-shadow:0 0 0 1px #fff4}',
  '.xai-tip[hidden]{display:none}',
  '.xai-figure figcaption{color:var(--muted,inherit);font-size:.9rem}',
  '.xai-figure details{font-size:.85rem}',
  '.xai-figure details>:not(summary){max-height:24rem;overflow:auto;display:block}',
  '@media print{.xai-tip,.xai-figure details:not([open]){display:none}.xai-figure{break-inside:avoid}}',
  '.xai-table{border-collapse:collapse;font-variant-numeric:tabular-nums}',
  '.xai-table caption{text-align:left;color:var(--muted,inherit)}',
  '.xai-table th,.xai-table td{padding:.15rem .6rem;border-bottom:1px solid var(--faint,#8884);text-align:left}',
  '.xai-table .xai-number{text-align:right}',
].join('\n');
