/**
 * The bytes of a gzip stream written in base64, in Node and in the browser alike.
 * Rejects with TypeError where the stream is not gzip or is cut short.
 */
export async function gunzip(base64: string): Promise<Uint8Array> {
  const packed = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
