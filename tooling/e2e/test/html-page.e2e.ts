import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { exactShap } from '@xai/shap';
import { fromRows, tensor } from '@xai/tensor';
import { beeswarm, toHTML, waterfall } from '@xai/viz';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaints, launch, missingChromium } from '../browser.js';

describe.skipIf(missingChromium())('a page of toHTML, opened as a file without a network', () => {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  let browser: Browser;
  let tab: Page;
  let found: string[] = [];
  const requests: string[] = [];
  const tips = () => tab.locator('.xai-tip:not([hidden])').allTextContents();
  const surface = () => tab.evaluate<string>('getComputedStyle(document.body).backgroundColor');
  const bar = () =>
    tab.evaluate<string>(`getComputedStyle(document.querySelector('path[data-feature="Age"]')).fill.toString()`);

  beforeAll(async () => {
    const rows = fromRows([
      [1, 0],
      [3, 2],
    ]);
    const predict = ({ data, shape: [n] }: { data: ArrayLike<number>; shape: readonly number[] }) =>
      tensor(
        Float64Array.from({ length: n }, (_, i) => 2 * data[2 * i] - data[2 * i + 1]),
        [n, 1],
      );
    const why = await exactShap(predict, { background: fromRows([[0, 0]]), featureNames: ['Age', 'Hours'] })(rows);
    const file = join(folder, 'page.html');
    writeFileSync(file, await toHTML([waterfall(why, { row: 1 }), beeswarm(why)]));
    browser = await launch();
    tab = await (await browser.newContext({ offline: true })).newPage();
    found = complaints(tab);
    tab.on('request', (request) => requests.push(request.url()));
    await tab.goto(pathToFileURL(file).href);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('toHTML shows what a bar is under the pointer, also where its caption stands', async () => {
    await tab.hover('path[data-feature="Age"]', { timeout: 5000 });
    expect(await tips()).toEqual(['Age = 3: +6.00']);
    await tab.mouse.move(1, 1);
    expect(await tips()).toEqual([]);
  });

  it('toHTML lets a keyboard walk through the bars, and into the table', async () => {
    await tab.keyboard.press('Tab');
    expect(await tab.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Why the output is 4.00');
    for (const [key, tip] of [
      ['ArrowDown', 'Age = 3: +6.00'],
      ['ArrowDown', 'Hours = 2: −2.00'],
      ['Home', 'Age = 3: +6.00'],
    ]) {
      await tab.keyboard.press(key);
      expect(await tips()).toEqual([tip]);
    }
    await tab.keyboard.press('Escape');
    expect(await tips()).toEqual([]);
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    expect(await tab.locator('details[open] td').allTextContents()).toContain('Age = 3');
  });

  it('toHTML turns dark with the system, and is light on paper', async () => {
    expect([await surface(), await bar()]).toEqual(['rgb(255, 255, 255)', 'rgb(239, 125, 18)']);
    await tab.emulateMedia({ colorScheme: 'dark' });
    expect([await surface(), await bar()]).toEqual(['rgb(20, 24, 31)', 'rgb(255, 154, 60)']);
    await tab.emulateMedia({ colorScheme: 'dark', media: 'print' });
    expect([await surface(), await bar()]).toEqual(['rgb(255, 255, 255)', 'rgb(239, 125, 18)']);
  });

  it('toHTML brings both weights of its font, and asks for nothing', async () => {
    expect(await tab.evaluate('[...document.fonts].map((f) => f.family + f.weight + f.status)')).toEqual([
      'Inter400loaded',
      'Inter600loaded',
    ]);
    expect(requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
  });

  it('nothing complains on the way', () => expect(found).toEqual([]));
});
