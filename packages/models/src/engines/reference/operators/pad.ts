import { textAttribute } from '../../../graph/attributes.js';
import { paddedPlaces, padsPerAxis } from '../../../graph/pads.js';
import { numbers, numeric } from '../../value.js';
import type { Call, Operator } from '../call.js';
import { strides } from '../indexing.js';

function pairs({ input, optional }: Call): (readonly [number, number])[] {
  const axes = optional(3);
  return padsPerAxis(Array.from(numbers(input(1))), axes && Array.from(numbers(axes)), input(0).shape.length);
}

/** The shape that Pad makes. */
export const padShape = (call: Call): number[] => {
  const per = pairs(call);
  return call.input(0).shape.map((n, k) => Math.max(0, n + per[k][0] + per[k][1]));
};

/** Pad by a constant, the edge, or what lies behind it; negative pads cut away. */
export const pad: Operator = (call) => {
  const x = call.input(0);
  const data = numbers(x);
  const mode = textAttribute(call.node, 'mode', 'constant');
  const fill = call.optional(2);
  const out = numeric(x.type, padShape(call));
  if (fill) out.data.fill(numbers(fill)[0]);
  const places = pairs(call).map(([begin, end], k) => paddedPlaces(x.shape[k], begin, end, mode));
  const [from, to] = [strides(x.shape), strides(out.shape)];
  for (let i = 0; i < out.data.length; i++) {
    let at = 0;
    for (let k = 0; k < to.length && at >= 0; k++) {
      const place = places[k][Math.floor(i / to[k]) % out.shape[k]];
      at = place < 0 ? -1 : at + place * from[k];
    }
    if (at >= 0) out.data[i] = data[at];
  }
  return out;
};
