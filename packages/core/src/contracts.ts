import type { Tensor, TypedArray } from '@xai/tensor';

export type { Contiguous, Data, Tensor, TypedArray } from '@xai/tensor';

/** A black box: [n, ...input] in, [n, outputs] (or [n], one output) out. May be a web service, a worker, a closure. */
export type Predict = (batch: Tensor) => Tensor | Promise<Tensor>;

/** One input or output of a network; a dimension that a call may choose is null. */
export interface Port {
  readonly name: string;
  readonly shape: readonly (number | null)[];
  /** ONNX element type in lower case: 'float32', 'int64', 'string', ... */
  readonly type: string;
}

/** A named place inside a network. */
export interface Layer {
  readonly name: string;
  readonly kind: string;
  readonly shape: readonly (number | null)[];
  readonly parameters: number;
}

/** What a network makes of a batch at one of its layers, and what else the layers behind need. */
export interface Activations {
  /** [n, h, w, c], or [n, tokens, c] in a transformer; float32, contiguous. */
  readonly values: Tensor;
  /** Other tensors that the head reads, batch first, by name, as the network has them (a shortcut around the layer, say). */
  readonly boundary: Readonly<Record<string, Tensor>>;
}

/** A network cut in two at a layer: the trunk makes activations, the head makes scores of them. */
export interface Cut {
  readonly layer: string;
  /** The final activation that was cut off, so that scores are logits: 'sigmoid', 'softmax', 'log-softmax' or null. */
  readonly cutOff: string | null;
  /** Images as the network reads them, batch first -> activations. */
  activations(images: Tensor): Promise<Activations>;
  /** Activations (of the trunk, or changed ones) -> [n, ...outputs]. */
  scores(at: Activations): Promise<Tensor>;
  /**
   * d(sum of cotangent * scores) / d activations, in their shape; cotangent as the scores. Rejects where an operator
   * behind the layer has no known derivative, with its name and place.
   */
  gradient(at: Activations, cotangent: Tensor): Promise<Tensor>;
  /** [outputs, c]: the weights of a dense layer behind a global average pool, where the head is nothing else. */
  classWeights?(): Tensor;
  /**
   * [n, c]: the score of one output when channel k is set to 0, without running the trunk or the first dense layer
   * again; where the head is pools, a dense layer and whatever follows.
   */
  ablationScores?(at: Activations, output: number): Promise<Tensor>;
  dispose(): void;
}

/** A network whose inside can be read and cut. */
export interface Network {
  readonly inputs: readonly Port[];
  readonly outputs: readonly Port[];
  readonly layers: readonly Layer[];
  /** The engine that runs it, for example 'onnxruntime-node'. */
  readonly engine: string;
  /** Feeds by input name -> the wanted outputs by name. */
  run(feeds: Readonly<Record<string, Tensor>>, want: readonly string[]): Promise<Map<string, Tensor>>;
  /** One table in, one output out; networks with one input column each take the table's columns in order. */
  readonly predict: Predict;
  /** The layer that CAM explains by default, the last feature map before pooling; null where there is none. */
  readonly camLayer: string | null;
  /** Cuts it at a layer. Rejects where the layer does not exist, with the nearest names. */
  at(layer: string): Promise<Cut>;
  dispose(): void;
}

/** What a long run may be told. */
export interface RunOptions {
  /** Seed of everything random. @default 0 */
  readonly seed?: number;
  /** Largest number of rows that the model sees at once. @default chosen by the method */
  readonly batchSize?: number;
  /** The method's budget, in the unit that the method documents. */
  readonly budget?: number;
  /** Cancels: the run rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called with work done and work in all, in the method's unit. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** A table's row composed of an explained row and background rows; players are features or groups of them. */
export interface Masker {
  /** Number of players. */
  readonly players: number;
  /** Columns of each player. */
  readonly groups: readonly (readonly number[])[];
  /** Shape of one model row, without the batch axis. */
  readonly shape: readonly number[];
  /** Number of background rows. */
  readonly size: number;
  /** Weight of each background row; they sum to 1. */
  readonly weights: Float64Array;
  /** The background, row-major. */
  readonly background: TypedArray;
  /** An empty batch of `rows` rows, of the background's array type. */
  batch(rows: number): TypedArray;
  /** Writes background row `b` with the coalition's players (1 = present) taken from `row`, at `offset` of `out`. */
  compose(row: ArrayLike<number>, b: number, coalition: ArrayLike<number>, out: TypedArray, offset: number): void;
  /** Marks (1) the players in which `row` differs from background row `b`; NaN equals NaN. */
  differing(row: ArrayLike<number>, b: number): Uint8Array;
  /** The players in which `row` differs from any background row, ascending. */
  varying(row: ArrayLike<number>): number[];
}

/** What the values and the output are counted in. */
export type Unit = 'probability' | 'logit' | 'margin' | 'loss' | 'value';
/** What an absent feature means: the game whose Shapley values (or surrogate) the values are. */
export type Game = 'interventional' | 'path-dependent' | 'rescaled' | 'conditional' | 'rule' | 'surrogate';
/** Why the values may differ from their definition: not at all, by sampling, by a rule's approximation, by a surrogate. */
export type ErrorKind = 'none' | 'sampling' | 'rule' | 'surrogate';
/** Anything that JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Why: one explained output of some rows. Plain data; its JSON (`toJSON`) is schema xai.attribution/1. */
export interface Attribution {
  readonly method: string;
  readonly target: number;
  readonly targetName: string | null;
  readonly features: readonly string[];
  readonly categories: Readonly<Record<string, readonly string[]>> | null;
  /** Index of each explained row in its table. */
  readonly rows: readonly number[];
  /** [rows, features] */
  readonly data: Tensor;
  /** [rows] */
  readonly base: Tensor;
  /** [rows, features], in `unit` */
  readonly values: Tensor;
  /** [rows]: the model's output, in `unit` */
  readonly output: Tensor;
  readonly unit: Unit;
  readonly game: Game;
  readonly error: ErrorKind;
  /** base + sum of values = output */
  readonly additive: boolean;
  /** [rows, features], where the method samples */
  readonly standardErrors: Tensor | null;
  /** [rows, features]: SD of the per-background-row values / sqrt(n) */
  readonly backgroundStandardErrors: Tensor | null;
  /** [rows, features, features], halved on both sides of the diagonal */
  readonly interactions?: Tensor;
  readonly interactionIndex?: 'SII' | 'STII';
  readonly background: { readonly rows: number; readonly sha256: string } | null;
  readonly seed: number | null;
  readonly budget: number | null;
  readonly settings: Readonly<Record<string, Json>>;
  /** One entry a row, or none. */
  readonly diagnostics: readonly Readonly<Record<string, Json>>[];
  readonly versions: Readonly<Record<string, string>>;
}

/** Which outputs are explained: one, several, or all of them. */
export type Target = number | readonly number[] | 'all';

/** What an explainer is told at each call. */
export interface ExplainOptions extends RunOptions {
  /** @default 0 for one output, 1 for two; more outputs need it. */
  readonly target?: Target;
  /** Index of each row in its table. @default 0, 1, 2, ... */
  readonly rows?: readonly number[];
}

/** An explainer, configured: rows [n, ...input] -> one Attribution per target (a single one where `target` is one number or absent). */
export interface Explain {
  (rows: Tensor, options: ExplainOptions & { readonly target: readonly number[] | 'all' }): Promise<Attribution[]>;
  (rows: Tensor, options?: ExplainOptions & { readonly target?: number }): Promise<Attribution>;
}

/** How features are called; shared by every tabular explainer. */
export interface FeatureInfo {
  /** @default x0, x1, ... */
  readonly featureNames?: readonly string[];
  /** Category names by feature name: code i is called categories[name][i]. */
  readonly categories?: Readonly<Record<string, readonly string[]>> | null;
  /** Name of each output. */
  readonly targetNames?: readonly string[];
  /** Unit of the outputs. @default 'value' */
  readonly unit?: Unit;
}
