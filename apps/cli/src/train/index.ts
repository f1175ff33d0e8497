export { adultCard } from './adult-card.js';
export { trainAdult } from './train-adult.js';
