import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as shap from '../../src/index.js';
import { methods } from '../../src/methods/index.js';

it('methods lists every method file, under the name that its Attribution bears', async () => {
  const files = readdirSync(new URL('../../src/methods', import.meta.url)).filter((file) => file !== 'index.ts');
  expect(files.sort()).toEqual(
    Object.keys(methods)
      .map((name) => `${name}-shap.ts`)
      .sort(),
  );
  const predict = ({ shape: [n] }: { shape: readonly number[] }) => ({ data: new Float64Array(n), shape: [n] });
  const background = { data: [0], shape: [1, 1] };
  for (const [name, method] of Object.entries(methods)) {
    expect((await method(predict, { background })({ data: [1], shape: [1, 1] })).method).toBe(name);
    expect(shap).toHaveProperty(`${name}Shap`, method);
  }
});
