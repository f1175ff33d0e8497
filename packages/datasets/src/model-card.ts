/** Error rates of one group of test rows. */
export interface GroupCard {
  readonly name: string;
  readonly rows: number;
  /** Share of the group whose label is positive, and share that is called positive. */
  readonly positives: number;
  readonly predictedPositives: number;
  readonly errorRate: number;
  /** 95 % Wilson interval of the error rate. */
  readonly errorInterval: readonly [number, number];
  /** Share of the negatives called positive, and of the positives called negative; null where there are none. */
  readonly falsePositiveRate: number | null;
  readonly falseNegativeRate: number | null;
}

/** One bin of the calibration curve: rows with a probability in [from, to). */
export interface CalibrationCard {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  /** Mean predicted probability, and share of positives. */
  readonly predicted: number;
  readonly observed: number;
}

/** What is known of a trained classifier: data, training, and how well it does on rows that it never saw. Plain JSON. */
export interface ModelCard {
  readonly schema: 'xai.model-card/1';
  readonly name: string;
  /** What goes in and out, in words. */
  readonly input: string;
  readonly output: string;
  readonly features: readonly string[];
  readonly targetNames: readonly string[];
  readonly parameters: number;
  /** Size of the ONNX file. */
  readonly bytes: number;
  /** The split that the shipped model was trained and tested on; `training` is without the validation part. */
  readonly split: {
    readonly seed: number;
    readonly test: number;
    readonly keepInTest: readonly number[];
    readonly rows: { readonly training: number; readonly validation: number; readonly test: number };
  };
  readonly training: {
    readonly seed: number;
    readonly settings: Readonly<Record<string, number | readonly number[]>>;
    readonly bestEpoch: number;
    readonly epochs: number;
    readonly library: string;
  };
  /** Accuracy over several seeded splits, each with a network of its own: mean and 95 % t interval. */
  readonly accuracy: {
    readonly mean: number;
    readonly interval: readonly [number, number];
    readonly splits: readonly { readonly seed: number; readonly accuracy: number }[];
  };
  /** The shipped model on its own test rows; a probability of 0.5 or more counts as positive. */
  readonly test: {
    readonly accuracy: number;
    /** Accuracy of always naming the more frequent class. */
    readonly majority: number;
    readonly auc: number;
    readonly brier: number;
    readonly confusion: {
      readonly trueNegative: number;
      readonly falsePositive: number;
      readonly falseNegative: number;
      readonly truePositive: number;
    };
    readonly calibration: readonly CalibrationCard[];
    /** Error rates per group, by column. */
    readonly groups: Readonly<Record<string, readonly GroupCard[]>>;
  };
  /** The command that made the model and this card. */
  readonly made: string;
}
