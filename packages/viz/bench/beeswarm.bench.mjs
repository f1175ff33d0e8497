// The time of a beeswarm of 32,561 x 12 points to SVG, and its size: median of 5. Run `pnpm build` first.
import { beeswarm, toSVG } from '../dist/index.js';

const [n, d] = [32_561, 12];
const values = new Float64Array(n * d);
const data = new Float64Array(n * d);
for (let at = 0; at < values.length; at++) {
  const [i, j] = [Math.floor(at / d), at % d];
  data[at] = Math.sin(i * 12.9898 + j * 78.233) * 50;
  values[at] = (data[at] / 50) * Math.cos(i * 0.37) * (1 + j / 6);
}
const vector = (fill) => ({ data: new Float64Array(n).fill(fill), shape: [n] });
const attribution = {
  method: 'exact',
  target: 0,
  targetName: null,
  features: Array.from({ length: d }, (_, j) => `feature ${j}`),
  categories: null,
  rows: Array.from({ length: n }, (_, i) => i),
  data: { data, shape: [n, d] },
  values: { data: values, shape: [n, d] },
  base: vector(0),
  output: vector(0),
  unit: 'value',
  game: 'interventional',
  error: 'none',
  additive: true,
  standardErrors: null,
  backgroundStandardErrors: null,
  background: { rows: 100, sha256: '' },
  seed: 0,
  budget: null,
  settings: {},
  diagnostics: [],
  versions: {},
};
const runs = Array.from({ length: 5 }, () => {
  const start = performance.now();
  const scene = beeswarm(attribution);
  const middle = performance.now();
  const svg = toSVG(scene);
  return { layout: middle - start, svg: performance.now() - middle, bytes: svg.length };
}).sort((a, b) => a.layout + a.svg - b.layout - b.svg);
const { layout, svg, bytes } = runs[2];
console.log(
  `beeswarm ${n} x ${d}: layout ${layout.toFixed(0)} ms, SVG ${svg.toFixed(0)} ms, together ${(layout + svg).toFixed(0)} ms (<= 1000), ${(bytes / 1e6).toFixed(3)} MB (< 0.5)`,
);
