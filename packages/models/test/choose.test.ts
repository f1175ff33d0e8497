import { afterEach, describe, expect, it, vi } from 'vitest';
import { prove } from '../src/engines/prove.js';
import {
  buildGraph,
  type Engine,
  type EngineChoice,
  engines,
  node,
  open,
  ortNode,
  reference,
  value,
} from '../src/index.js';

const graph = (op = 'Neg') =>
  buildGraph({ inputs: [value('x', ['n', 1])], outputs: [value('y', ['n', 1])], nodes: [node(op, ['x'], ['y'])] });
const absent: Engine = { name: 'absent', available: async () => false, open: () => Promise.reject(new Error('never')) };
const wrong: Engine = {
  name: 'wrong',
  available: async () => true,
  async open(model) {
    const session = await reference.open(model);
    return {
      ...session,
      async run(feeds, want) {
        const found = await session.run(feeds, want);
        return new Map(
          [...found].map(([name, y]) => [
            name,
            { ...y, data: Float32Array.from(y.data as Float32Array, (v) => v + 1e-3) },
          ]),
        );
      },
    };
  },
};

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('open without an engine', () => {
  it('open takes the first engine that is installed, right, and willing, and says once why others were not', async () => {
    const said: EngineChoice[] = [];
    const network = await open(graph(), {
      engine: [absent, wrong, reference],
      onEngine: (choice) => said.push(choice),
    });
    expect(network.engine).toBe('reference');
    expect(said).toHaveLength(1);
    expect(said[0].skipped.map(({ engine }) => engine)).toEqual(['absent', 'wrong']);
    expect(said[0].skipped[0].reason).toMatch(/absent is not installed/);
    expect(said[0].skipped[1].reason).toMatch(/wrong computes a small network wrongly/);
  });

  it('open prefers onnxruntime-node in Node', async () => {
    expect((await open(graph())).engine).toBe('onnxruntime-node');
  });

  it('open follows XAI_ENGINE, and refuses a name that it does not know', async () => {
    for (const { name } of engines) {
      vi.stubEnv('XAI_ENGINE', name);
      expect((await open(graph())).engine).toMatch(name);
    }
    vi.stubEnv('XAI_ENGINE', 'abacus');
    await expect(open(graph())).rejects.toThrow(/XAI_ENGINE is one of onnxruntime-node, .*: abacus/);
    expect((await open(graph(), { engine: ortNode })).engine).toBe('onnxruntime-node');
  });

  it('open says what each engine says where none runs the model', async () => {
    await expect(open(graph('Unheard'))).rejects.toThrow(
      /no engine runs this model: onnxruntime-node cannot.*onnxruntime-web cannot.*tfjs cannot run these operators: Unheard; reference cannot run these operators: Unheard/,
    );
    await expect(open(graph(), { engine: [] })).rejects.toThrow(/none was given/);
  });
});

describe('prove', () => {
  it.each(engines.map((engine) => [engine.name, engine] as const))('prove trusts %s', async (_, engine) => {
    await expect(prove(engine)).resolves.toBeUndefined();
  });

  it('prove refuses an engine that is a thousandth off', async () => {
    await expect(prove(wrong)).rejects.toThrow(/wrongly/);
  });
});
