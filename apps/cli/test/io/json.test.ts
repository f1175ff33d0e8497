import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAttributions, readJson } from '../../src/io/json.js';
import { cli } from '../cli.js';
import { file, scratch } from '../scratch.js';

describe('readAttributions', () => {
  it('readAttributions reads one attribution, and one a class', async () => {
    const one = `${scratch()}/one.json`;
    const args = [
      'explain',
      '--model',
      'adult',
      '--data',
      'adult',
      '--method',
      'kernel',
      '--budget',
      '64',
      '--rows',
      '5',
    ];
    expect(await cli([...args, '--json', one])).toMatchObject({ code: 0, err: '' });
    expect(readAttributions(one).map((a) => [a.method, a.target, [...a.rows]])).toEqual([['kernel', 1, [5]]]);
    const text = readFileSync(one, 'utf8');
    expect(readAttributions(file('two.json', `[${text},${text}]`))).toHaveLength(2);
    const broken = file('b.json', text.replace('"values"', '"valves"'));
    expect(() => readAttributions(broken)).toThrow(`cli: ${broken}: `);
  });
  it.each([
    ['[]', 'an attribution is needed: []'],
    ['{}', 'an attribution has schema xai.attribution/1: none'],
    ['[1]', 'b.json: '],
    ['{"schema":', 'the file is no JSON'],
  ])('readAttributions refuses %j and names the file', (text, message) => {
    const path = file('b.json', text);
    expect(() => readAttributions(path)).toThrow(message);
    expect(() => readAttributions(path)).toThrow(`cli: ${path}: `);
  });
});

describe('readJson', () => {
  it('readJson says that a file is empty, or not there', () => {
    expect(() => readJson(file('e.json', ''))).toThrow('the file is empty: 0 bytes');
    expect(() => readJson('/nowhere/a.json')).toThrow('ENOENT');
  });
});
