import { type Predict, type Target, twoClasses, type Unit } from '@xai/core';
import { contiguous, type Tensor, tensor } from '@xai/tensor';
import { fault } from '../errors.js';
import type { Head } from '../model/head.js';

/** What `--mode` says of a model that does not say it itself. */
export type Mode = 'classification' | 'regression';

/** A model's outputs as they are explained. */
export interface Outputs {
  readonly predict: Predict;
  readonly count: number;
  readonly unit: Unit;
  readonly mode: Mode;
  /** How the columns were understood, for `settings`. */
  readonly columns: string;
}

/** What is known of the outputs before a model has run. */
export interface OutputFacts {
  readonly predict: Predict;
  /** Final activation of what is explained (after `--output`). */
  readonly head: Head;
  /** True where `--output raw` took a final activation away. */
  readonly cut: boolean;
  readonly mode?: Mode;
}

/**
 * How a model's columns count: a single one that ends in a sigmoid, or any single one under `--mode classification`, is
 * two classes, 1 - p and p (for a logit its negative and itself).
 * width: number of columns that the model returned.
 */
export function readOutputs({ predict, head, cut, mode }: OutputFacts, width: number): Outputs {
  const probable = head === 'sigmoid' || head === 'softmax' || head === 'probabilities';
  const unit: Unit = cut
    ? 'logit'
    : probable || (mode === 'classification' && head !== 'none')
      ? 'probability'
      : 'value';
  if (width === 1 && mode !== 'regression') {
    if (head === 'sigmoid' || (mode === 'classification' && !cut)) {
      return {
        predict: twoClasses(predict),
        count: 2,
        unit: 'probability',
        mode: 'classification',
        columns: 'classes 1 - p, p',
      };
    }
    if (mode === 'classification') {
      return { predict: twoLogits(predict), count: 2, unit, mode, columns: 'class logits -x, x' };
    }
  }
  return {
    predict,
    count: width,
    unit,
    mode: mode ?? (width > 1 || probable ? 'classification' : 'regression'),
    columns: width === 1 ? 'one value' : 'one column a class',
  };
}

/**
 * The explained outputs: a number, a name of an output, or `all`.
 * Absent: 0 of one, 1 of two; more need it. Throws RangeError for one that does not exist.
 */
export function readTarget(
  text: string | undefined,
  { count, cut, names }: { count: number; cut: boolean; names: readonly string[] | null },
): Target {
  const known = names ? ` (${names.map((name, i) => `${i} = ${name}`).join(', ')})` : '';
  if (text === undefined) {
    if (count <= 2) return count - 1;
    throw fault(
      `a model with more than two outputs needs --target: ${count} outputs, --target 0..${count - 1} or all${known}`,
    );
  }
  if (text === 'all') return 'all';
  const named = names ? names.indexOf(text) : -1;
  const target = /^\d+$/.test(text) ? Number(text) : named;
  if (cut && count === 1 && target === 1) return 0;
  if (target < 0 || target >= count) {
    const range = count === 1 ? 'the model has one output, 0' : `the model has outputs 0..${count - 1}${known}`;
    throw fault(`a target that does not exist: ${text}; ${range}`);
  }
  return target;
}

/** A model with one logit column as two classes' logits: -x and x. */
function twoLogits(predict: Predict): Predict {
  return async (batch: Tensor) => {
    const { data } = contiguous(await predict(batch));
    const both = new Float64Array(2 * data.length);
    data.forEach((x, i) => {
      both[2 * i] = -x;
      both[2 * i + 1] = x;
    });
    return tensor(both, [data.length, 2]);
  };
}
