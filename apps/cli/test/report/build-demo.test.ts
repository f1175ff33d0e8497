import { adult, adultModel, split } from '@xai/datasets';
import { describe, expect, it } from 'vitest';
import { buildDemo } from '../../src/report/index.js';
import { probabilities } from '../../src/train/adult-card.js';
import { accuracy, confusion } from '../../src/train/scores.js';

interface Shown {
  id: string;
  label: string;
  rule: string;
  howToRead: string[];
  says: string[];
  doesNotSay: string[];
  footnotes: string[];
  paper: { claim: string; verdict: string; why: string }[];
  // biome-ignore lint/suspicious/noExplicitAny: facts differ by figure
  facts: Record<string, any>;
}

const sizes = { summary: 40, background: 12, compared: 6 };
const { html, json } = await buildDemo({ seed: 0 }, sizes);
const figures: Shown[] = JSON.parse(JSON.stringify(json.figures));
const figure = (id: string) => figures.find((f) => f.id === id)!;
const dataset = await adult();
const { bytes, card } = await adultModel();
const { test } = split(32561, card.split);
const truth = Uint8Array.from(test, (row) => dataset.target[row]);
const probability = await probabilities(bytes, dataset, test);
const of = (row: number) => probability[test.indexOf(row)];

describe('adultModel(), judged by its card', () => {
  it('has on its own test rows the accuracy and the confusion table that the card states', () => {
    expect(confusion(probability, truth)).toEqual(card.test.confusion);
    expect(accuracy(confusion(probability, truth))).toBeCloseTo(card.test.accuracy, 12);
  });
});

describe('buildDemo(run)', () => {
  it('has every figure of the paper, the model card, a wrong row, the grouped bar and the agreement', () => {
    const ids = ['data', 'model-card', ...[1, 2, 3, 4, 5].map((k) => `figure-${k}`), 'figure-5-row'];
    expect(figures.map((f) => f.id)).toEqual([
      ...ids,
      'figure-6',
      'figure-7',
      'figure-8',
      'wrong',
      'grouped',
      'agreement',
    ]);
    for (const { id } of figures) expect(html).toContain(`<section id="${id}">`);
  });

  it('says of each figure its rule, how to read it, what it says and what it does not say', () => {
    for (const { rule, howToRead, says, doesNotSay } of figures) {
      for (const part of [rule, ...howToRead, ...says, ...doesNotSay]) {
        expect(part.length).toBeGreaterThan(10);
        expect(part).not.toMatch(/NaN|undefined|Infinity|null/);
      }
      expect(Math.min(howToRead.length, says.length, doesNotSay.length)).toBeGreaterThan(0);
      expect(says.join(' ')).not.toMatch(/\b(causes?|because|leads? to)\b/);
    }
  });

  it("sets the paper's statements beside the figures of the paper, each with a verdict", () => {
    for (const f of figures.filter((each) => /^(figure|data|model)/.test(each.id))) {
      expect(f.paper.length).toBeGreaterThan(0);
      for (const { verdict } of f.paper) expect(['agrees', 'differs', 'cannot be said']).toContain(verdict);
    }
    expect(figure('data').paper[0]).toMatchObject({ verdict: 'differs', claim: 'The paper counts 32,614 rows.' });
    expect(figure('model-card').paper[0]).toMatchObject({
      verdict: 'differs',
      claim: expect.stringContaining('82.4 %'),
    });
  });

  it('shows test rows only, and the rows that its rules name', () => {
    const rows = ['figure-1', 'figure-4', 'figure-5', 'figure-5-row', 'wrong'].map((id) => figure(id).facts.row);
    for (const row of [...rows, ...figure('agreement').facts.rows]) expect(test).toContain(row);
    expect(rows[0]).toBe(28197);
    expect(rows[3]).toBe(1012);
    const gap = (value: number) => probability.map((p) => Math.abs(p - value)).reduce((a, b) => Math.min(a, b));
    expect(Math.abs(of(rows[1]) - 0.19)).toBeCloseTo(gap(0.19), 6);
    expect(Math.abs(of(rows[2]) - 0.62)).toBeCloseTo(gap(0.62), 6);
    const wrongest = probability.map((p, i) => Math.abs(p - truth[i])).reduce((a, b) => Math.max(a, b));
    expect(Math.abs(of(rows[4]) - dataset.target[rows[4]])).toBeCloseTo(wrongest, 6);
  });

  it("explains the model's own probability: base and effects add up to it", () => {
    for (const id of ['figure-4', 'figure-5', 'figure-5-row', 'wrong']) {
      const { row, output, base, effects } = figure(id).facts;
      expect(output).toBeCloseTo(of(row), 6);
      expect(effects.reduce((sum: number, e: { value: number }) => sum + e.value, base)).toBeCloseTo(output, 9);
      expect(effects).toHaveLength(12);
    }
    const { base, shap, output } = figure('figure-1').facts;
    expect(shap.reduce((sum: number, e: { value: number }) => sum + e.value, base)).toBeCloseTo(output, 9);
  });

  it('computes its sentences from its facts', () => {
    const one = figure('figure-5-row');
    expect(one.says[0]).toContain(one.facts.output.toFixed(3));
    const bars = figure('figure-3').facts;
    expect(figure('figure-3').says[0]).toContain(
      `${bars.order[0]} moves the prediction by ${bars.meanAbsolute[0].toFixed(3)}`,
    );
    expect(bars.order).toEqual(figure('figure-2').facts.order);
    const lime = figure('figure-1').facts.lime;
    expect(figure('figure-1').footnotes[0]).toContain(`${(100 * lime.neighbourhoodShare[1]).toFixed(1)}`);
    expect(figure('agreement').says[0]).toContain(figure('agreement').facts.measures.spearman.mean.toFixed(2));
    expect(figure('grouped').facts.impossible.realRows).toBe(3);
    expect(figure('grouped').says[1]).toContain(`${(100 * figure('grouped').facts.impossible.apart).toFixed(1)} %`);
  });

  it('claims a peak only where the bootstrap puts it inside the range', () => {
    for (const id of ['figure-6', 'figure-7', 'figure-8']) {
      const { says, facts } = figure(id);
      expect(says.join(' ').includes('inside the range')).toBe(facts.peakInside >= 0.95);
    }
  });

  it('beats chance and stays below the ceilings in agreement', () => {
    const { mean, chance, lime, shap, interval } = figure('agreement').facts.measures.spearman;
    expect(mean).toBeGreaterThan(chance);
    expect(mean).toBeLessThan(Math.max(lime, shap));
    expect(interval[0]).toBeLessThan(mean);
  });

  it('is one page that loads nothing from elsewhere, and a JSON of the same sentences', () => {
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(html).not.toMatch(/<link|@import/);
    const plain = (text: string) =>
      text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`).replace(/(\d) %/g, '$1\u00a0%');
    for (const { says } of figures) for (const sentence of says) expect(html).toContain(plain(sentence));
    expect(json.schema).toBe('xai.report/1');
  });

  it('gives the same bytes for the same seed', async () => {
    const again = await buildDemo({ seed: 0 }, sizes);
    expect(JSON.stringify(again.json)).toBe(JSON.stringify(json));
    expect(again.html).toBe(html);
  });

  it('stops at the signal', async () => {
    const stop = new AbortController();
    const run = buildDemo({ signal: stop.signal, onStep: () => stop.abort(new Error('enough')) }, sizes);
    await expect(run).rejects.toThrow('enough');
  });
});
