import type { Engine } from './engine.js';
import { openOrt } from './ort.js';

const name = 'onnxruntime-web';
const load = () => import('onnxruntime-web/wasm');

/**
 * ONNX Runtime in WebAssembly with its binary at `wasm`: a URL, or the bytes of `ort-wasm-simd-threaded.wasm`.
 * The location holds for the whole page, the first model opened decides.
 */
export const ortWebAt = (wasm?: string | URL | ArrayBuffer | Uint8Array): Engine => ({
  name,
  available: () =>
    load().then(
      (ort) => typeof ort.InferenceSession === 'function',
      () => false,
    ),
  async open(model) {
    const ort = await load();
    ort.env.wasm.numThreads = 1;
    if (typeof wasm === 'string' || wasm instanceof URL) ort.env.wasm.wasmPaths = { wasm };
    else if (wasm) ort.env.wasm.wasmBinary = wasm;
    return openOrt(ort, name, model, { executionProviders: ['wasm'], logSeverityLevel: 4 });
  },
});

/**
 * ONNX Runtime in WebAssembly, by the optional peer `onnxruntime-web`: Node, and pages whose policy has only
 * 'wasm-unsafe-eval' (one thread, nothing from blobs); its binary is found beside the package's own module.
 */
export const ortWeb: Engine = ortWebAt();
