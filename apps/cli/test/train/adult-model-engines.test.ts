import { adult, adultModel } from '@xai/datasets';
import { type Engine, open, ortNode, ortWeb, reference, tfjs } from '@xai/models';
import { tensor } from '@xai/tensor';
import { describe, expect, it } from 'vitest';

const { data } = await adult();
const { bytes } = await adultModel();
const batch = tensor(Float32Array.from(data.data.subarray(0, 2000 * 12)), [2000, 12]);

async function probabilities(engine: Engine): Promise<Float64Array> {
  const network = await open(bytes, { engine });
  const found = Float64Array.from((await network.predict(batch)).data);
  network.dispose();
  return found;
}

describe('adultModel()', () => {
  it('gives the same probabilities on every engine, to 1e-6', async () => {
    const expected = await probabilities(reference);
    for (const engine of [ortNode, ortWeb, tfjs]) {
      if (!(await engine.available())) continue;
      const found = await probabilities(engine);
      const distance = found.reduce((most, p, i) => Math.max(most, Math.abs(p - expected[i])), 0);
      expect(distance).toBeLessThan(1e-6);
    }
  });
});
