import { expect, it } from 'vitest';
import { freshNames } from '../src/graph/fresh-name.js';
import { buildGraph, initializer, node, value } from '../src/index.js';

it('freshNames gives the wish, or one that no input, constant, node or earlier wish has', () => {
  const fresh = freshNames(
    buildGraph({
      inputs: [value('x', ['n', 1])],
      outputs: [value('y', ['n', 1])],
      initializers: [initializer('w', { data: [1], shape: [1] })],
      nodes: [node('Mul', ['x', 'w'], ['y'])],
    }),
  );
  expect(['a', 'a', 'x', 'w', 'y', 'x'].map(fresh)).toEqual(['a', 'a_', 'x_', 'w_', 'y_', 'x__']);
});
