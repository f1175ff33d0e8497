/** What `#onnxruntime-node` is outside Node: nothing. */
export const InferenceSession = undefined;
