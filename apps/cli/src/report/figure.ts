import type { Json } from '@xai/core';
import type { Scene } from '@xai/viz';

/** What the paper says, and whether this report can confirm it. */
export interface PaperClaim {
  readonly claim: string;
  readonly verdict: 'agrees' | 'differs' | 'cannot be said';
  readonly why: string;
}

/** A small table in the text of a figure; numbers as text, ready to be shown. */
export interface FigureTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One figure of a report: pictures, how to read them, what they say (computed), what they do not say, and the facts behind. */
export interface Figure {
  readonly id: string;
  /** Such as 'Figure II', or a headline where the paper has none. */
  readonly label: string;
  readonly title: string;
  /** Which rows were chosen and how, method, background, unit. */
  readonly rule: string;
  readonly scenes: readonly Scene[];
  readonly tables: readonly FigureTable[];
  readonly howToRead: readonly string[];
  /** Computed from `facts`. */
  readonly says: readonly string[];
  readonly doesNotSay: readonly string[];
  readonly footnotes: readonly string[];
  readonly paper: readonly PaperClaim[];
  /** The numbers that `says` is made of. */
  readonly facts: { readonly [key: string]: Json };
}

/** A figure from its parts; lists that are left out are empty. */
export function figure(parts: Partial<Figure> & Pick<Figure, 'id' | 'label' | 'title' | 'rule' | 'facts'>): Figure {
  return {
    scenes: [],
    tables: [],
    howToRead: [],
    says: [],
    doesNotSay: [],
    footnotes: [],
    paper: [],
    ...parts,
  };
}
