import { expect, test } from 'vitest';
import { pageCSS, themedClasses } from '../src/page-css.js';
import { shap } from '../src/themes/shap.js';

test('themedClasses finds the classes that toSVG writes, and no others', () => {
  const html = '<rect class="f-positive s-rule"/><p class="note f-x">x</p><text class="f-ink">';
  expect([...themedClasses(html)].sort()).toEqual(['f-ink', 'f-positive', 's-rule']);
});

test('pageCSS turns the used classes of its palette dark', () => {
  expect(pageCSS(shap, ['f-positive'])).toContain(':root[data-theme=dark] .xai-shap .f-positive{fill:#ff5c8f}');
});
