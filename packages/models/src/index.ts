export type { Column } from './columns.js';
export type { EngineChoice } from './engines/choose.js';
export type { Engine, Model, Session } from './engines/engine.js';
export { engines } from './engines/index.js';
export { ortNode } from './engines/ort-node.js';
export { ortWeb, ortWebAt } from './engines/ort-web.js';
export { reference } from './engines/reference.js';
export { tfjs, tfjsOn } from './engines/tfjs.js';
export type { Value } from './engines/value.js';
export type { Files } from './files.js';
export { readOnnx } from './formats/onnx/read-onnx.js';
export { writeOnnx } from './formats/onnx/write-onnx.js';
export {
  type AttributeValue,
  buildGraph,
  float,
  floats,
  type GraphParts,
  initializer,
  ints,
  node,
  texts,
  value,
} from './graph/build.js';
export { camLayer } from './graph/cam-layer.js';
export {
  type FinalActivation,
  finalActivation,
  withFinalActivation,
  withoutFinalActivation,
} from './graph/final-activation.js';
export type { Attribute, ElementType, Graph, GraphNode, GraphValue, Initializer } from './graph/graph.js';
export { layerTensor } from './graph/layer-tensor.js';
export { listLayers } from './graph/layers.js';
export { withOutputs } from './graph/with-outputs.js';
export { type OpenOptions, open } from './open.js';
export { type RemoteOptions, remote } from './remote/remote.js';
