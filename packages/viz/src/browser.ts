export { type Mounted, type MountOptions, mount } from './mount.js';
export { type CanvasOptions, toCanvas } from './to-canvas.js';
