import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import '@xai/test-kit';
import { reference } from '@xai/models';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaints, launch, missingChromium, serve } from '../browser.js';
import * as numbers from '../browser-page/numbers.js';

describe.skipIf(missingChromium())('in Chromium', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'browser-'));
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  let tab: Page;
  let found: string[] = [];
  const call = <T>(code: string): Promise<T> => tab.evaluate(code);

  beforeAll(async () => {
    const root = fileURLToPath(new URL('../browser-page', import.meta.url));
    await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
    site = await serve(outDir, "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'");
    browser = await launch();
    tab = await browser.newPage();
    found = complaints(tab);
    await tab.goto(site.url);
    await tab.waitForFunction('window.ready');
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
    rmSync(outDir, { recursive: true, force: true });
  });

  it('random(seed) gives the stream that it gives in Node', async () => {
    for (const seed of [0, 1, -5, 2 ** 40, 0.5]) {
      expect(await call(`page.randomStream(${seed})`)).toEqual(numbers.randomStream(seed));
    }
  });

  it('adult, diabetes, iris and split give the numbers that they give in Node', async () => {
    expect(await call('page.tables()')).toEqual(await numbers.tables());
  });

  it.each(['reference', 'onnxruntime-web'])('open with %s gives the probabilities of Node to 1e-6', async (engine) => {
    const here = await call<number[]>(`page.probabilitiesOf('${engine}')`);
    expect(here).toBeCloseToArray(await numbers.probabilities(reference), { abs: 1e-6 });
  });

  it('permutationShap and limeTabular print the JSON that they print in Node', async () => {
    expect(await call('page.explanations()')).toEqual(await numbers.explanations());
  });

  it.each(['light', 'dark', 'print'])('toCanvas draws a waterfall and a beeswarm, theme %s', async (theme) => {
    for (const name of ['waterfall', 'beeswarm']) {
      const { width, height, colors } = await call<{ width: number; height: number; colors: number }>(
        `page.drawn('${name}', '${theme}')`,
      );
      expect(width).toBeGreaterThan(300);
      expect(height).toBeGreaterThan(150);
      expect(colors).toBeGreaterThan(10);
    }
  });

  it('mount draws an SVG that a keyboard can walk through', async () => {
    await call("page.mounted('waterfall')");
    expect(await tab.locator('#plot svg').count()).toBe(1);
    const focused: string[] = [];
    for (let i = 0; i < 3; i++) {
      await tab.keyboard.press('Tab');
      focused.push(
        await call<string>("document.activeElement?.closest('#plot') ? document.activeElement.tagName : ''"),
      );
    }
    expect(focused.some((tag) => tag !== '')).toBe(true);
  });

  it('mount says which row and value the dot under the pointer is', async () => {
    await call("page.mounted('beeswarm')");
    const [x, y] = await call<[number, number]>(`(async () => {
      const scene = (await page.scenes()).beeswarm;
      const { x, y } = scene.marks.find((mark) => mark.kind === 'points');
      const box = document.querySelector('#plot svg').getBoundingClientRect();
      return [box.left + (x[0] * box.width) / scene.width, box.top + (y[0] * box.height) / scene.height];
    })()`);
    await tab.mouse.move(x, y);
    expect(await tab.locator('.xai-tip:not([hidden])').textContent()).toMatch(/^row \d+, .+: [+−]?\d/);
  });

  it('nothing complains on the way', () => expect(found).toEqual([]));
});
