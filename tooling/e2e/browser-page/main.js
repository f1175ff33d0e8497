import { adult } from '@xai/datasets';
import { ortWeb, reference } from '@xai/models';
import { exactShap } from '@xai/shap';
import { tensor } from '@xai/tensor';
import { beeswarm, toSVG, waterfall } from '@xai/viz';
import { mount, toCanvas } from '@xai/viz/browser';
import * as numbers from './numbers.ts';

/** What the tests call, in this page. */
window.page = {
  ...numbers,
  engines: { reference, 'onnxruntime-web': ortWeb },
  probabilitiesOf: (name) => numbers.probabilities(window.page.engines[name]),
  async scenes() {
    const { data, features, categories } = await adult();
    const predict = ({ data: x, shape: [n] }) =>
      tensor(
        Float64Array.from({ length: n }, (_, i) => 0.01 * x[i * 12] + 0.02 * x[i * 12 + 1]),
        [n, 1],
      );
    const background = tensor(data.data.slice(0, 30 * 12), [30, 12]);
    const why = await exactShap(predict, { background, featureNames: features, categories })(background);
    return { waterfall: waterfall(why, { row: 0 }), beeswarm: beeswarm(why) };
  },
  async drawn(name, theme) {
    const scene = (await window.page.scenes())[name];
    const canvas = document.createElement('canvas');
    document.body.replaceChildren(canvas);
    Object.assign(canvas, { width: scene.width, height: scene.height });
    toCanvas(scene, canvas.getContext('2d'), { theme });
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const colors = new Set();
    for (let i = 0; i < data.length; i += 4) colors.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
    return { width: canvas.width, height: canvas.height, colors: colors.size };
  },
  async mounted(name) {
    const scene = (await window.page.scenes())[name];
    document.body.innerHTML = '<div id="plot"></div>';
    mount(document.querySelector('#plot'), scene);
    return toSVG(scene).length;
  },
};
window.ready = true;
