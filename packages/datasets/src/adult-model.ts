import { gunzip } from './gunzip.js';
import type { ModelCard } from './model-card.js';

/**
 * A feed-forward net on Adult's 12 codes as an ONNX file (codes [n, 12] float32 -> probability [n, 1] of an income above
 * 50,000 dollars), and its model card. Its test rows are `split(32561, card.split).test`.
 */
export async function adultModel(): Promise<{ bytes: Uint8Array; card: ModelCard }> {
  const [{ gzip }, { card }] = await Promise.all([import('./data/adult-model.js'), import('./data/adult-card.js')]);
  return { bytes: await gunzip(gzip), card };
}
