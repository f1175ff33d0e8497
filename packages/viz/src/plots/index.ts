import type { Source } from '../attribution.js';
import type { PlotOptions } from '../heading.js';
import type { Scene } from '../scene.js';
import { bar } from './bar.js';
import { beeswarm } from './beeswarm.js';
import { dependence } from './dependence.js';
import { force } from './force.js';
import { limePlot } from './lime-plot.js';
import { waterfall } from './waterfall.js';

export { bar, beeswarm, dependence, force, limePlot, waterfall };

/** A plot of the list: what it shows, and how it is drawn from the options that all plots know. */
export interface Plot {
  /** One line for people. */
  readonly about: string;
  /** Of the common options those that it uses. */
  readonly uses: readonly CommonOption[];
  draw(source: Source, options?: PlotOptions & { readonly notExplained?: boolean }): Scene;
}

/** An option by which a caller that knows no plot may choose what is drawn. */
export type CommonOption = 'row' | 'feature' | 'color' | 'maxDisplay' | 'notExplained';

/** Every plot of an attribution by name: the one list, from which the command line and the tests are derived. */
export const plots: Readonly<Record<string, Plot>> = {
  bar: {
    about: 'mean of absolute values, stacked by class; with a row its signed values',
    uses: ['row', 'maxDisplay'],
    draw: bar,
  },
  beeswarm: { about: 'every row and feature, coloured by the feature', uses: ['maxDisplay'], draw: beeswarm },
  dependence: {
    about: "one feature's effect against its values",
    uses: ['feature', 'color'],
    draw: dependence,
  },
  force: {
    about: 'what pushes one row up and down',
    uses: ['row', 'maxDisplay', 'notExplained'],
    draw: force,
  },
  lime: {
    about: "LIME's three parts: probabilities, weights, values",
    uses: ['row', 'maxDisplay'],
    draw: limePlot,
  },
  waterfall: {
    about: 'one row from the base to its output, feature by feature',
    uses: ['row', 'maxDisplay', 'notExplained'],
    draw: waterfall,
  },
};
