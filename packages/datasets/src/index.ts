export { adult } from './adult.js';
export { adultModel } from './adult-model.js';
export { diabetes } from './diabetes.js';
export { iris } from './iris.js';
export type { CalibrationCard, GroupCard, ModelCard } from './model-card.js';
export { type SplitOptions, split } from './split.js';
export type { Kind, TableDataset } from './table-dataset.js';
