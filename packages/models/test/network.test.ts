import { describe, expect, it } from 'vitest';
import { open, ortNode, ortWeb, reference } from '../src/index.js';
import { mlpGraph, readMlp } from './kit/mlp.js';

describe.each([ortNode, ortWeb, reference])('run on $name', (engine) => {
  it('run gives a hidden layer by its tensor, beside the output', async () => {
    const network = await open(mlpGraph(readMlp('lime-iris-mlp')), { engine });
    const feeds = { x: { data: Float32Array.of(5, 3, 1, 0.2), shape: [1, 4] } };
    const found = await network.run(feeds, ['h1', 'y']);
    expect(found.get('h1')?.shape).toEqual([1, 16]);
    expect(found.get('y')?.data).toEqual((await network.predict(feeds.x)).data);
    await expect(network.run(feeds, ['no'])).rejects.toThrow(/no such tensor.*: no/);
    await expect(network.run({ z: feeds.x }, ['y'])).rejects.toThrow(/has the inputs x: z/);
    await expect(network.run({}, ['y'])).rejects.toThrow(/needs further inputs: x/);
    network.dispose();
    await expect(network.run(feeds, ['h1'])).rejects.toThrow(/disposed/);
    network.dispose();
  });
});
