/** How the Adult network is built and trained. */
export interface TrainSettings {
  /** Units of the hidden layers. */
  readonly hidden: readonly number[];
  /** Intervals a quantity is cut into, at most. */
  readonly bins: number;
  readonly batchSize: number;
  readonly learningRate: number;
  /** Factor of the weights' squared sum in the loss. */
  readonly l2: number;
  readonly maxEpochs: number;
  /** Epochs without a better validation loss before training stops. */
  readonly patience: number;
  /** Share of the training split that is held out for early stopping. */
  readonly validation: number;
}

/** Chosen on validation parts, never on test rows. */
export const adultSettings: TrainSettings = {
  hidden: [32, 16],
  bins: 16,
  batchSize: 256,
  learningRate: 2e-3,
  l2: 1e-4,
  maxEpochs: 60,
  patience: 5,
  validation: 0.1,
};
