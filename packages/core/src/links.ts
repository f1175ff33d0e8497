/** A link: the scale on which a game is played. */
export interface Link {
  readonly name: 'identity' | 'logit';
  /** From the model's output to the game's value. */
  link(output: number): number;
  readonly unit: 'logit' | null;
}

/** The output as it is. */
export const identity: Link = { name: 'identity', link: (output) => output, unit: null };

/** log(p / (1 - p)) of a probability. Throws RangeError outside (0, 1), where it has no finite value. */
export const logit: Link = {
  name: 'logit',
  unit: 'logit',
  link(output) {
    if (!(output > 0 && output < 1)) {
      throw new RangeError(`core: the logit link needs probabilities strictly between 0 and 1: ${output}`);
    }
    return Math.log(output / (1 - output));
  },
};
