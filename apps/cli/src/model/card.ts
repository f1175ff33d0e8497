/** What a model's file says of its columns and classes, as `xai train` stores it in the ONNX file's metadata. */
export interface Card {
  /** Column names, or null. */
  readonly features: readonly string[] | null;
  /** Code i of a column is called categories[column][i]. */
  readonly categories: Readonly<Record<string, readonly string[]>>;
  /** Names of the classes, or null. */
  readonly targetNames: readonly string[] | null;
}

/** A card that says nothing. */
export const emptyCard: Card = { features: null, categories: {}, targetNames: null };

/** The card in an ONNX file's metadata: JSON under features, categories and classes; anything else says nothing. */
export function readCard(metadata: Readonly<Record<string, string>>): Card {
  const categories = parse(metadata.categories);
  const known: Record<string, readonly string[]> = {};
  if (typeof categories === 'object' && categories !== null) {
    for (const [name, list] of Object.entries(categories)) if (isNames(list)) known[name] = list;
  }
  const features = parse(metadata.features);
  const targetNames = parse(metadata.classes);
  return {
    features: isNames(features) ? features : null,
    categories: known,
    targetNames: isNames(targetNames) ? targetNames : null,
  };
}

function parse(text: string | undefined): unknown {
  if (text === undefined) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isNames = (list: unknown): list is string[] => Array.isArray(list) && list.every((n) => typeof n === 'string');
