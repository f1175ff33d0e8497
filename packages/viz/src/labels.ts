import type { Attribution } from '@xai/core';
import { valueText } from './attribution.js';
import { NOT_EXPLAINED } from './not-explained.js';
import type { Span } from './scene.js';
import { ellipsis, textWidth } from './text.js';

/** A label cut to its place, and the whole text for the tooltip. */
export interface Label {
  readonly spans: readonly Span[];
  readonly full: string;
  /** The whole text where it was cut. */
  readonly tip?: string;
  readonly width: number;
}

function made(spans: readonly Span[], full: string, size: number): Label {
  const cut = spans.some(({ text }) => text.endsWith('…') && !full.endsWith('…'));
  return { spans, full, width: textWidth(spans, size), ...(cut ? { tip: full } : {}) };
}

/** A label of plain text, at most `limit` pixels wide. */
export function plainLabel(full: string, limit = Infinity, size = 12): Label {
  const spans = [{ text: ellipsis(full, limit, size) }];
  return made(spans, full, size);
}

/** 'Workclass = Private', the value in the second colour; the name gives way first, down to half of the place. */
export function featureLabel(a: Attribution, feature: number, value: number, limit: number, size = 12): Label {
  const name = a.features[feature];
  if (name === NOT_EXPLAINED) return plainLabel(name, limit, size);
  const shown = valueText(a, feature, value);
  const rest = ellipsis(`\u00a0= ${shown}`, Math.max(limit / 2, limit - textWidth(name, size)), size);
  const spans = [{ text: ellipsis(name, limit - textWidth(rest, size), size) }, { text: rest, fill: 'muted' }];
  return made(spans, `${name} = ${shown}`, size);
}

/** '5 other features'. */
export const restLabel = (count: number, before = ''): Label =>
  plainLabel(`${before}${count} other feature${count === 1 ? '' : 's'}`);
