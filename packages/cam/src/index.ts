export { type CamCall, type CamMap, type CamOptions, cam } from './cam.js';
export type { CamInputs, CamRule, Plane, Stack } from './cam-rule.js';
export { type FinerOptions, finer } from './finer.js';
export { bilinear, finish, type Upsample } from './finish.js';
export type { Grid } from './inputs/grid.js';
export { channelSums } from './maps/channel-sums.js';
export { firstComponent } from './maps/first-component.js';
export { spatialMean } from './maps/spatial-mean.js';
export { spatialSum } from './maps/spatial-sum.js';
export { sumChannels } from './maps/sum-channels.js';
export { weightedSum } from './maps/weighted-sum.js';
export * from './methods/index.js';
export {
  binary,
  type CamTarget,
  classScore,
  classSum,
  difference,
  maskedClass,
  predicted,
  probability,
} from './targets.js';
