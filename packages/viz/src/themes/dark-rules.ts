import { type Palette, resolve, theme } from './theme.js';

/** Style rules that turn the classes 'f-role' and 's-role' of a picture dark. */
export function darkRules(palette: Palette, classes: Iterable<string>, scope = ''): string {
  const dark = theme('dark', palette);
  const rule = (name: string): string =>
    `${scope}.xai-${palette.name} .${name}{${name.startsWith('f') ? 'fill' : 'stroke'}:${resolve(name.slice(2), dark)}}`;
  return [...classes].sort().map(rule).join('');
}
