/** Folders of which every file must be named by a mutant. */
export const families = ['packages/shap/src/methods', 'packages/lime/src/select', 'packages/lime/src/discretize'];

/** Several mutants of one file: [find, replace, ...tests]; without tests those named after the file, else its package's. */
const of = (file, ...places) =>
  places.map(([find, replace, ...tests]) => ({ file, find, replace, ...(tests.length && { tests }) }));

const shapTest = (name) => `packages/shap/test/${name}.test.ts`;

/** One place each: `find` stands in `file` exactly once. */
export const mutants = [
  ...of(
    'packages/tensor/src/weighted-ridge.ts',
    ['a[i * m + i] += alpha', 'a[i * m + i] += 0.5 * alpha'],
    ['intercept[t] -= coefficients', 'intercept[t] += coefficients'],
    ['= Math.sqrt(alpha)', '= alpha'],
  ),
  ...of(
    'packages/tensor/src/weighted-gram.ts',
    ['root[from + i] * (data[at] - centre)', 'root[from + i] * data[at]', 'packages/tensor/test'],
    ['const root = w.map(Math.sqrt)', 'const root = w', 'packages/tensor/test'],
  ),
  ...of(
    'packages/tensor/src/lasso.ts',
    ['Math.max(Math.abs(z) - penalty, 0)', 'Math.max(Math.abs(z) + penalty, 0)'],
    ['alpha * weight,', 'alpha,'],
  ),
  ...of('packages/tensor/src/lars-path.ts', ['const alpha = c / n', 'const alpha = c / (2 * n)']),
  ...of(
    'packages/tensor/src/truncated-normal.ts',
    ['mean + sd * normalQuantile(from', 'mean - sd * normalQuantile(from'],
    ['normalCdf(b) - from', 'normalCdf(b)'],
  ),
  ...of('packages/tensor/src/xoshiro128.ts', ['Math.imul(s1, 5)', 'Math.imul(s1, 3)']),
  ...of('packages/tensor/src/cosine.ts', ['1 - product', '1 + product']),
  ...of('packages/tensor/src/correlation-distance.ts', ['v - centre', 'v + centre']),
  ...of('packages/tensor/src/kmeans-plus-plus.ts', [
    '(v, i) => v * weights[i]);',
    '(v) => v);',
    'packages/tensor/test/kmeans.test.ts',
  ]),
  ...of('packages/tensor/src/k-medoids.ts', [
    'cost += w[i] * distance(i, medoids[labels[i]])',
    'cost += distance(i, medoids[labels[i]])',
  ]),
  ...of('packages/tensor/src/contiguous.ts', [
    'from -= stride[k] * shape[k]',
    'from += stride[k] * shape[k]',
    'packages/tensor/test/contiguous.test.ts',
  ]),
  ...of('packages/tensor/src/condensed.ts', [
    'n * i - (i * (i + 1)) / 2',
    'n * i - (i * (i - 1)) / 2',
    'packages/tensor/test/pairwise.test.ts',
  ]),
  ...of('packages/tensor/src/normal-quantile.ts', [
    'return q < 0 ? -x : x',
    'return x',
    'packages/tensor/test/normal-quantile.test.ts',
  ]),
  ...of('packages/tensor/src/percentile.ts', [
    'high - gap * (1 - t)',
    'low + gap * t',
    'packages/tensor/test/percentile.test.ts',
  ]),
  ...of('packages/tensor/src/rank.ts', ['(from + to + 1) / 2', '(from + to) / 2', 'packages/tensor/test/rank.test.ts']),
  ...of('packages/tensor/src/search-sorted.ts', [
    'edge >= value',
    'edge > value',
    'packages/tensor/test/search-sorted.test.ts',
  ]),
  ...of('packages/tensor/src/variance.ts', ['/ (total - ddof)', '/ total', 'packages/tensor/test/mean.test.ts']),
  ...of('packages/tensor/src/least-squares.ts', [
    's -= rows[i][j] * x[j]',
    's += rows[i][j] * x[j]',
    'packages/tensor/test/least-squares.test.ts',
  ]),
  ...of('packages/tensor/src/lars-cholesky.ts', [
    'c * v - s * u',
    'c * v + s * u',
    'packages/tensor/test/lars-path.test.ts',
  ]),
  ...of('packages/tensor/src/kmeans-steps.ts', [
    '* mass[from]) / (mass[from] - w)',
    ')',
    'packages/tensor/test/kmeans.test.ts',
  ]),
  ...of('packages/tensor/src/linkage-methods.ts', [
    '- ni * t * xy * xy',
    '+ ni * t * xy * xy',
    'packages/tensor/test/linkage.test.ts',
  ]),
  ...of('packages/tensor/src/linkage-methods.ts', [
    '(nx * ix + ny * iy) / (nx + ny)',
    '(ix + iy) / 2',
    'packages/tensor/test/linkage.test.ts',
  ]),
  ...of('packages/tensor/src/optimal-leaf-order.ts', [
    'reach[position[k] - offset] + cost[k * n + w]',
    'reach[position[k] - offset]',
    'packages/tensor/test/optimal-leaf-order.test.ts',
  ]),
  ...of('packages/tensor/src/resize-bilinear.ts', [
    '(i + 0.5) * from) / to - 0.5',
    'i * from) / to',
    'packages/tensor/test/resize-bilinear.test.ts',
  ]),
  ...of('packages/tensor/src/exponential-kernel.ts', [
    '/ (width * width)',
    '/ (2 * width * width)',
    'packages/tensor/test/exponential-kernel.test.ts',
  ]),
  ...of('packages/tensor/src/read-npy.ts', ['need !== have', 'need > have', 'packages/tensor/test/read-npy.test.ts']),
  ...of('packages/tensor/src/weighted-r2.ts', [
    'residual === 0 ? 1 : 0',
    '1',
    'packages/tensor/test/weighted-ridge.test.ts',
  ]),
  ...of(
    'packages/core/src/evaluate.ts',
    ['+= w * outputs', '+= 0.5 * w * outputs'],
    ['row, i - k * size, coalition', 'row, 0 * (i - k * size), coalition'],
  ),
  ...of('packages/core/src/links.ts', ['Math.log(output / (1 - output))', 'Math.log(output / (1 + output))']),
  ...of('packages/core/src/group-features.ts', ['+= from.values', '-= from.values']),
  ...of('packages/core/src/two-classes.ts', ['both[2 * i] = 1 - p', 'both[2 * i] = p']),
  ...of('packages/core/src/table-masker.ts', [
    'Object.is(round(row[c]) + 0, table[at + c] + 0)',
    'round(row[c]) === table[at + c]',
  ]),
  ...of(
    'packages/shap/src/shapley-values.ts',
    ['(game[joined + o] - game[without + o])', '(game[joined + o] + game[without + o])', shapTest('shapley-values')],
    ['1 / (players * binomial(players - 1, size))', '1 / binomial(players - 1, size)', shapTest('shapley-values')],
  ),
  ...of(
    'packages/shap/src/enumerate.ts',
    ['values[i] += w * each', 'values[i] -= w * each', shapTest('exact-shap')],
    ['sum / (1 - squares)', 'sum', shapTest('exact-shap')],
    ['expanded[s * width + o] += w * sub', 'expanded[s * width + o] += 0.5 * w * sub', shapTest('exact-shap')],
    ['+= masker.weights[b] * index[at]', '+= index[at]', shapTest('exact-shap')],
  ),
  ...of(
    'packages/shap/src/shapley-interactions.ts',
    ['1 / (2 * (players - 1)', '1 / ((players - 1)', shapTest('shapley-interactions')],
    ['rest -= index', 'rest += index', shapTest('shapley-interactions')],
  ),
  ...of('packages/shap/src/shapley-taylor.ts', [
    '* outputs + o] - game[o]',
    '* outputs + o] + game[o]',
    shapTest('exact-shap'),
  ]),
  ...of('packages/shap/src/pair-differences.ts', ['(both - one)', '(both + one)', shapTest('shapley-interactions')]),
  ...of(
    'packages/shap/src/methods/exact-shap.ts',
    [
      'taylor ? shapleyTaylor : shapleyInteractions',
      'taylor ? shapleyInteractions : shapleyTaylor',
      shapTest('exact-shap'),
    ],
    ['2 ** players > budget', '2 ** players < -budget', shapTest('exact-shap')],
  ),
  ...of(
    'packages/shap/src/methods/kernel-shap.ts',
    ['v - empty[o]', 'v + empty[o]', shapTest('kernel-shap')],
    ['v[2 * k * width + o] - v[', 'v[2 * k * width + o] + v[', shapTest('kernel-shap')],
    ['= 1 - coalition[p]', '= coalition[p]', shapTest('kernel-shap')],
    ['largest / (Math.max', '0.5 * largest / (Math.max', shapTest('kernel-shap')],
  ),
  ...of(
    'packages/shap/src/methods/permutation-shap.ts',
    ['(after - before) / 2', '(after - before)', shapTest('permutation-shap')],
    ['order.slice().reverse()', 'order.slice()', shapTest('permutation-shap')],
    ['i === 0 ? empty[o]', 'i === 0 ? 0', shapTest('permutation-shap')],
  ),
  ...of(
    'packages/shap/src/methods/sampling-shap.ts',
    ['(i & 1 ? 0.5 : -0.5) * plan[i >> 2].share', '(i & 1 ? 0.5 : -0.5)', shapTest('sampling-shap')],
    ['i & 1 ? 0.5 : -0.5', 'i & 1 ? 0.5 : 0.5', shapTest('sampling-shap')],
    ['random.integer(others.length + 1)', 'random.integer(others.length || 1)', shapTest('sampling-shap')],
  ),
  ...of(
    'packages/shap/src/paired-regression.ts',
    ['(difference[o] + total[o]) / 2', '(difference[o] - total[o]) / 2', shapTest('kernel-shap')],
    ['(stratum.weight * stratum.pairs) / stratum.drawn', 'stratum.weight', shapTest('kernel-shap')],
    ['(1 - stratum.drawn / stratum.pairs)', '1', shapTest('kernel-shap')],
    ['/ Math.max(1 - leverage, Number.EPSILON)', '/ 4', shapTest('kernel-shap')],
  ),
  ...of('packages/shap/src/coalition-pairs.ts', [
    '(players - 1) / (all * (i + 1) * (players - i - 1))',
    '(players - 1) / (all * (i + 1))',
    shapTest('coalition-pairs'),
  ]),
  ...of(
    'packages/shap/src/sub-games.ts',
    ['outputs.set(output, outputs.length - width)', 'outputs.set(output, 0)', shapTest('exact-shap')],
    ['coalition.fill(0)', 'coalition.fill(1)', shapTest('exact-shap')],
  ),
  ...of('packages/shap/src/mean-of-draws.ts', ['(n * (n - 1))', '(n * n * (n - 1))', shapTest('mean-of-draws')]),
  ...of('packages/shap/src/running-moments.ts', ['(n * (n - 1))', '(n * n * (n - 1))', shapTest('sampling-shap')]),
  ...of('packages/shap/src/spread-rest.ts', ['+= rest * (v', '+= 0.5 * rest * (v', shapTest('sampling-shap')]),
  ...of(
    'packages/shap/src/parity/l1-selection.ts',
    ['byCriterion(design, 2)', 'byCriterion(design, 200)', shapTest('kernel-shap')],
    ['v / scale[at % d]', 'v * scale[at % d]', shapTest('kernel-shap')],
  ),
  ...of(
    'packages/shap/src/parity/shap-coalitions.ts',
    ['(i < paired ? 2 : 1) /', '1 /', shapTest('kernel-shap')],
    ['weights[k] *= open / drawn', 'weights[k] *= 1 / drawn', shapTest('kernel-shap')],
  ),
  ...of('packages/shap/src/parity/shap-kernel.ts', [
    '(coalition[p] - 1)',
    '(coalition[p] + 1)',
    shapTest('kernel-shap'),
  ]),
  ...of('packages/shap/src/medoids-background.ts', [
    'MISMATCH : gap',
    '0 * MISMATCH : gap',
    shapTest('kmeans-background'),
  ]),
  ...of('packages/shap/src/weighted-background.ts', [
    '+= 1 / labels.length',
    '+= 0.5 / labels.length',
    shapTest('kmeans-background'),
  ]),
  ...of('packages/metrics/src/spearman.ts', ['xy / Math.sqrt(xx * yy)', 'xy / xx']),
  ...of('packages/metrics/src/kendall.ts', ['Math.sqrt(untiedA * untiedB)', 'untiedA', 'packages/metrics/test']),
  ...of('packages/metrics/src/sign-agreement.ts', ['* share(1, sign)', '* 0.5', 'packages/metrics/test']),
  ...of('packages/metrics/src/top-overlap.ts', ['(k - above) / tied', '1 / tied']),
  ...of('packages/metrics/src/centre.ts', ['v - mean[i]', 'v + mean[i]']),
  ...of('packages/metrics/src/measures.ts', [
    'spearman(a.map(Math.abs), b.map(Math.abs))',
    'spearman(a, b)',
    'packages/metrics/test',
  ]),
  ...of(
    'packages/lime/src/ridge.ts',
    ['intercept -= coefficients', 'intercept += coefficients'],
    ['{ alpha, columns: selected }', '{ alpha: 0.5 * alpha, columns: selected }'],
  ),
  ...of(
    'packages/lime/src/sandwich.ts',
    ['const we = weights[i] * residuals[i]', 'const we = residuals[i]'],
    ['+= alpha', '+= 0 * alpha'],
    ['about.gram[j * d + l] + about.weight', 'about.gram[j * d + l] - about.weight'],
  ),
  ...of(
    'packages/lime/src/proximity.ts',
    ['out[i] = Math.sqrt(sum)', 'out[i] = sum'],
    ['value(Math.sqrt(zeros))', 'value(zeros)'],
  ),
  ...of(
    'packages/lime/src/neighbourhood-share.ts',
    ['(n) => n / rows', '(n) => n / (rows + 1)'],
    ['weighted[best] += weights[i]', 'weighted[best] += 1'],
  ),
  ...of(
    'packages/lime/src/ranking-warnings.ts',
    ['variance(b, b) - 2 * sign', 'variance(b, b) + 2 * sign'],
    ['Math.sqrt(variance(a, a))', 'Number(variance(a, a))'],
  ),
  ...of('packages/lime/src/binary-design.ts', ['1 + ((gap | -gap) >> 31)', '-((gap | -gap) >> 31)']),
  ...of(
    'packages/lime/src/design-gram.ts',
    ['gram[j * d + l] -= weight', 'gram[j * d + l] += weight'],
    ['own[j] -= mean[j] * total', 'own[j] += mean[j] * total'],
  ),
  ...of('packages/lime/src/design.ts', ['table[from] - mean', 'table[from] + mean']),
  ...of(
    'packages/lime/src/sample/binned.ts',
    ['f * cells[c + 2]', 'f * 0'],
    ['bins.within(u, k)', '1 - bins.within(u, k)'],
  ),
  ...of('packages/lime/src/sample/outcome-table.ts', ['sum += share', 'sum += 1 / several']),
  ...of('packages/lime/src/sample/numeric.ts', ['centre + spread * normal[i]', 'centre + normal[i]']),
  ...of('packages/lime/src/sample/latin-hypercube.ts', ['strata[i] + out[i]', 'i + out[i]']),
  ...of('packages/lime/src/submodular-pick.ts', ['!covered.has(name)', 'covered.has(name) < 2']),
  ...of('packages/lime/src/stability.ts', ['/ (n - 1)', '/ n']),
  ...of('packages/lime/src/explain-problem.ts', ['y[0] - residuals[0]', 'y[0] + residuals[0]']),
  ...of('packages/lime/src/select/auto.ts', ['count <= 6', 'count > 6']),
  ...of('packages/lime/src/select/all-features.ts', ['(_, j) => j', '(_, j) => 0 * j']),
  ...of(
    'packages/lime/src/select/forward.ts',
    ['(moments[j] * moments[j]) / square', 'moments[j] * moments[j]'],
    ['moments[j] -= column[j]', 'moments[j] += column[j]'],
  ),
  ...of('packages/lime/src/select/highest.ts', ['* (isBinary(x) ? 1 : x.data[j])', '* 1']),
  ...of('packages/lime/src/select/lasso.ts', ['found.length <= count', 'found.length <= count + 1']),
  ...of('packages/lime/src/discretize/quartile.ts', ['[25, 50, 75]', '[25, 50, 76]']),
  ...of('packages/lime/src/discretize/decile.ts', ['80, 90]', '80, 91]']),
  ...of('packages/lime/src/discretize/custom.ts', ['return found;', 'return Array.from(found, (v) => -v);']),
  ...of('packages/lime/src/discretize/none.ts', ['edges: () => null', 'edges: () => [0]']),
  ...of('packages/lime/src/discretize/entropy.ts', ['v > median', 'v >= median']),
  ...of(
    'packages/lime/src/discretize/entropy-thresholds.ts',
    ['x[split - 1] / 2 + x[split] / 2', 'x[split]'],
    ['entropy -= share', 'entropy += share'],
    ['(to - i) * entropyOf(right, to - i)', 'entropyOf(right, to - i)'],
  ),
  ...of(
    'packages/viz/src/layout/color-index.ts',
    ['[5, 1, 0, 100, 99, 95]', '[2, 1, 0, 100, 99, 98]'],
    ['return STEPS / 2', 'return 0'],
  ),
  ...of('packages/viz/src/layout/swarm.ts', ['const steps = (k + 1) >> 1', 'const steps = k >> 1']),
  ...of('packages/viz/src/layout/waterfall-steps.ts', ['let sum = base;', 'let sum = 0;']),
  ...of('packages/viz/src/layout/force-segments.ts', ['at -= values[j]', 'at += values[j]']),
  ...of('packages/viz/src/layout/spread.ts', ['a.sum += b.sum - b.count * a.width', 'a.sum += b.sum']),
  ...of('packages/viz/src/layout/interactions.ts', [
    'Math.trunc(rows.length / 10), 50',
    'Math.trunc(rows.length / 5), 50',
  ]),
  ...of('packages/viz/src/layout/fit-domain.ts', ['scale(bar.to + error) + bar.width', 'scale(bar.to + error)']),
  ...of('packages/viz/src/layout/top-features.ts', [': maxDisplay - 1;', ': maxDisplay;']),
  ...of('packages/viz/src/bars.ts', ['1.96 * standardError', 'standardError']),
  ...of('packages/viz/src/force-units.ts', ['Math.log(p / (1 - p))', 'Math.log(p)']),
  ...of('packages/viz/src/not-explained.ts', [
    'output[i] - base[i] -',
    'output[i] -',
    'packages/viz/test/plots/waterfall.test.ts',
  ]),
  ...of('packages/viz/src/format.ts', ["v < 0 ? MINUS : v > 0 ? '+'", "v > 0 ? MINUS : v < 0 ? '+'"]),
];
