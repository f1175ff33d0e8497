import * as tf from '@tensorflow/tfjs';
import { breathe } from '@xai/core';
import { type Random, random } from '@xai/tensor';
import type { TrainSettings } from './settings.js';

/** One dense layer: weights [inputs, outputs], bias [outputs]. */
export interface Dense {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly shape: readonly [number, number];
}

/** A table ready for training: x [n, width] float32, y [n] of 0 and 1. */
export interface Examples {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** What a fit tells: the best epoch's layers, its validation loss, and the validation loss after every epoch. */
export interface Fitted {
  readonly layers: readonly Dense[];
  readonly bestEpoch: number;
  readonly history: readonly number[];
}

/** What `fit` may be told beside its settings. */
export interface FitOptions {
  readonly seed: number;
  readonly signal?: AbortSignal;
  /** Called after every epoch with its number from 1, the largest number of epochs, and the validation loss. */
  readonly onEpoch?: (epoch: number, epochs: number, loss: number) => void;
}

/**
 * Trains a feed-forward net (ReLU between the layers, one logit out) by Adam on the cross-entropy with an L2 penalty,
 * and gives the layers of the epoch with the lowest validation loss. Glorot-uniform weights and shuffles come from `seed`:
 * the same seed gives the same bytes on one TensorFlow.js backend. Glorot and Bengio 2010; Kingma and Ba 2015.
 */
export async function fit(
  train: Examples,
  valid: Examples,
  settings: TrainSettings,
  options: FitOptions,
): Promise<Fitted> {
  const { seed, signal, onEpoch } = options;
  tf.env().set('IS_TEST', true);
  await tf.setBackend('cpu');
  const source = random(seed);
  const sizes = [train.x.length / train.y.length, ...settings.hidden, 1];
  const layers = tf.tidy(() => sizes.slice(1).map((outputs, i) => variables(source.fork(i), sizes[i], outputs)));
  const weights = layers.map((layer) => layer[0]);
  const optimizer = tf.train.adam(settings.learningRate);
  const checked = { x: tf.tensor2d(valid.x, [valid.y.length, sizes[0]]), y: tf.tensor2d(valid.y, [valid.y.length, 1]) };
  let best: Dense[] = [];
  const history: number[] = [];
  const breath = breathe(signal);
  const bestEpoch = () => history.indexOf(Math.min(...history)) + 1;
  try {
    while (history.length < settings.maxEpochs && history.length - bestEpoch() < settings.patience) {
      const order = source.fork(1000 + history.length).permutation(train.y.length);
      for (let from = 0; from < order.length; from += settings.batchSize) {
        const rows = order.subarray(from, from + settings.batchSize);
        tf.tidy(() => {
          const [x, y] = batch(train, rows, sizes[0]);
          optimizer.minimize(
            () => tf.add(crossEntropy(layers, x, y), tf.mul(settings.l2, squares(weights))) as tf.Scalar,
          );
        });
        await breath();
      }
      history.push(tf.tidy(() => crossEntropy(layers, checked.x, checked.y).dataSync()[0]));
      if (bestEpoch() === history.length) best = layers.map(dense);
      onEpoch?.(history.length, settings.maxEpochs, history[history.length - 1]);
    }
  } finally {
    tf.dispose([layers, checked.x, checked.y]);
    optimizer.dispose();
  }
  return { layers: best, bestEpoch: bestEpoch(), history };
}

function variables(source: Random, inputs: number, outputs: number): [tf.Variable, tf.Variable] {
  const limit = Math.sqrt(6 / (inputs + outputs));
  const weights = Float32Array.from({ length: inputs * outputs }, () => (2 * source.uniform() - 1) * limit);
  return [tf.variable(tf.tensor2d(weights, [inputs, outputs])), tf.variable(tf.zeros([outputs]))];
}

function batch({ x, y }: Examples, rows: Int32Array, width: number): [tf.Tensor2D, tf.Tensor2D] {
  const data = new Float32Array(rows.length * width);
  rows.forEach((row, i) => {
    data.set(x.subarray(row * width, (row + 1) * width), i * width);
  });
  return [
    tf.tensor2d(data, [rows.length, width]),
    tf.tensor2d(
      Float32Array.from(rows, (row) => y[row]),
      [rows.length, 1],
    ),
  ];
}

function crossEntropy(layers: readonly [tf.Variable, tf.Variable][], x: tf.Tensor, y: tf.Tensor): tf.Tensor {
  const logits = layers.reduce<tf.Tensor>((h, [w, b], i) => tf.add(tf.matMul(i ? tf.relu(h) : h, w), b), x);
  return tf.losses.sigmoidCrossEntropy(y, logits);
}

function squares(weights: readonly tf.Variable[]): tf.Tensor {
  return tf.addN(weights.map((w) => tf.sum(tf.square(w))));
}

function dense([w, b]: [tf.Variable, tf.Variable]): Dense {
  return {
    weights: new Float32Array(w.dataSync()),
    bias: new Float32Array(b.dataSync()),
    shape: [w.shape[0], w.shape[1] ?? 1],
  };
}
