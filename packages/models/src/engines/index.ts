import type { Engine } from './engine.js';
import { ortNode } from './ort-node.js';
import { ortWeb } from './ort-web.js';
import { reference } from './reference.js';
import { tfjs } from './tfjs.js';

/** Every engine, the fastest first. */
export const engines: readonly Engine[] = [ortNode, ortWeb, tfjs, reference];
