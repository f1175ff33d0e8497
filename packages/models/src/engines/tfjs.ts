import type { Engine } from './engine.js';
import type { Tf } from './tfjs/call.js';

const loadTf = (): Promise<Tf> => import('@tensorflow/tfjs');

/** Switches to WebAssembly. Throws where its package is not installed or does not start. */
async function startWasm(tf: Tf, path: string | undefined): Promise<void> {
  const wasm = await import('@tensorflow/tfjs-backend-wasm');
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (path !== undefined) wasm.setWasmPaths(path);
  if (!(await tf.setBackend('wasm'))) throw new Error('the wasm backend does not start');
}

/** Switches to plain JavaScript, without TensorFlow.js's advice to install tfjs-node. */
async function startCpu(tf: Tf): Promise<void> {
  const production = tf.env().getBool('PROD');
  await tf.setBackend('cpu');
  tf.env().set('PROD', true);
  tf.tidy(() => tf.neg(tf.scalar(1)).dataSync());
  tf.env().set('PROD', production);
}

/**
 * TensorFlow.js on one of its backends; sets the backend of the whole process or page. In float32 and int32 only.
 * `wasmPath` is the folder of the backend's .wasm files, for pages that are bundled.
 */
export const tfjsOn = (backend: 'wasm' | 'cpu', wasmPath?: string): Engine => ({
  name: `tfjs-${backend}`,
  async available() {
    try {
      await loadTf();
      if (backend === 'wasm') await import('@tensorflow/tfjs-backend-wasm');
      return true;
    } catch {
      return false;
    }
  },
  async open({ graph }) {
    const [tf, { openTf }] = await Promise.all([loadTf(), import('./tfjs/session.js')]);
    if (tf.getBackend() !== backend) await (backend === 'wasm' ? startWasm(tf, wasmPath) : startCpu(tf));
    return openTf(tf, backend, graph);
  },
});

const wasm = tfjsOn('wasm');
const cpu = tfjsOn('cpu');

/**
 * TensorFlow.js, by the optional peers `@tensorflow/tfjs` and, if it is installed, `@tensorflow/tfjs-backend-wasm`;
 * without the latter on plain JavaScript. Sets the backend of the whole process or page.
 */
export const tfjs: Engine = {
  name: 'tfjs',
  available: () => cpu.available(),
  open: async (model) => ((await wasm.available()) ? wasm : cpu).open(model),
};
