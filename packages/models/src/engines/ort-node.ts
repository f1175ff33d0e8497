import { size } from '@xai/tensor';
import type { Engine, Model } from './engine.js';
import { openOrt } from './ort.js';

const name = 'onnxruntime-node';
const load = () => import('#onnxruntime-node');

/** One thread for small plain networks, where more only wait for work and take a core from the caller; else its own choice. */
function threads({ graph }: Model): { intraOpNumThreads?: number } {
  const numbers = [...graph.initializers.values()].reduce((sum, { shape }) => sum + size(shape), 0);
  return numbers < 1e6 && graph.nodes.every(({ domain }) => domain === '') ? { intraOpNumThreads: 1 } : {};
}

/** Large constants stay in their file, whose pages all sessions share: found there, and not packed anew for each. */
const inPlace = (folder: string) => ({
  extra: { session: { model_external_initializers_file_folder_path: folder, disable_prepacking: '1' } },
});

/** ONNX Runtime's native library, by the optional peer `onnxruntime-node`; Node only. The fastest engine. */
export const ortNode: Engine = {
  name,
  available: () =>
    load().then(
      (ort) => typeof ort.InferenceSession === 'function',
      () => false,
    ),
  async open(model) {
    const { onDisk } = model;
    const options = { logSeverityLevel: 4, ...threads(model), ...(onDisk ? inPlace(onDisk.folder) : {}) } as const;
    return openOrt(await load(), name, model, options, onDisk?.bytes);
  },
};
