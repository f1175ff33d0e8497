/** Models that come with xai, by the name that `--model` takes: the bytes of an ONNX file. */
export const embedded: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  async adult() {
    const { adultModel } = await import('@xai/datasets');
    return (await adultModel()).bytes;
  },
};
