import { demo } from './demo.js';
import { explain } from './explain.js';
import { models } from './models.js';
import { plot } from './plot.js';
import { predict } from './predict.js';
import { report } from './report.js';
import { train } from './train.js';

/** Every command of `xai`, in the order of its help. */
export const commands = { explain, plot, report, demo, train, models, predict };
