import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Scene } from '../src/scene.js';
import { toHTML } from '../src/to-html.js';

const scene: Scene = {
  width: 100,
  height: 50,
  title: 'A <title> & more',
  desc: 'One bar of 3.',
  marks: [
    {
      kind: 'rect',
      x: 1,
      y: 2,
      width: 30,
      height: 10,
      fill: 'positive',
      key: { row: 7, feature: 'Age' },
      label: 'Age: +3',
    },
    { kind: 'text', x: 1, y: 40, text: 'Age' },
  ],
  table: {
    columns: ['Feature', 'Value'],
    rows: [
      ['Age "old"', 3],
      ['Sex', Number.NaN],
    ],
  },
};

const page = await toHTML(scene);

describe('toHTML', () => {
  test('toHTML writes one file that asks for nothing from outside', () => {
    expect(page.startsWith('<!doctype html>')).toBe(true);
    expect(page).not.toMatch(/(?:src|href)="(?!data:|#)/);
    expect(page).not.toMatch(/url\((?!data:)/);
    expect(page).toContain("default-src 'none'");
  });

  test('toHTML allows its own script by its hash, and no other', () => {
    const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(script).digest('base64');
    expect(page).toContain(`script-src 'sha256-${hash}'`);
    expect(page).not.toMatch(/ on\w+="/);
  });

  test('toHTML has a script that a browser can parse', () => {
    const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
    expect(() => new Function(script)).not.toThrow();
  });

  test('toHTML escapes titles and table cells', () => {
    expect(page).toContain('A &#60;title&#62; &#38; more');
    expect(page).toContain('Age &#34;old&#34;');
    expect(page).not.toContain('<title> &');
  });

  test('toHTML gives marks their tooltip and key, and the numbers as a table', () => {
    expect(page).toContain('data-tip="Age: +3" data-row="7" data-feature="Age"');
    expect(page).toMatch(/<td>Age &#34;old&#34;<\/td><td class="xai-number">3<\/td>/);
    expect(page).toContain('<td class="xai-number">missing</td>');
  });

  test('toHTML turns dark by the system, and by data-theme against it', async () => {
    expect(page).toMatch(/prefers-color-scheme:dark\)\{:root:not\(\[data-theme=light\]\)/);
    expect(page).toMatch(/:root\[data-theme=dark\] \.xai-blue-orange \.f-positive\{fill:#ff9a3c\}/);
    expect(page).toContain('class="f-positive"');
    expect(await toHTML(scene, { theme: 'dark' })).toContain('data-theme="dark"');
  });

  test('toHTML embeds the font in both weights', () => {
    expect(page.match(/@font-face/g)).toHaveLength(2);
  });

  test('toHTML writes the parts of a page in their order, HTML as it is', async () => {
    const html = await toHTML({
      title: 'Report',
      body: ['<h1>First</h1>', scene, '<p>Last</p>'],
      css: '.own{color:red}',
    });
    expect(html).toMatch(/<h1>First<\/h1>[\s\S]*<svg[\s\S]*<p>Last<\/p>/);
    expect(html).toContain('.own{color:red}');
    expect(html).toContain('<title>Report</title>');
  });

  test('toHTML refuses no pictures', async () => {
    await expect(toHTML([])).rejects.toThrow('viz: a page needs at least one picture: []');
  });
});
