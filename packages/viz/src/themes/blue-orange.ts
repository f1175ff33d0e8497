import { ramp } from '../color.js';
import type { Palette } from './theme.js';

/** The default: blue lowers, orange raises; told apart with every common colour blindness, the ramp by lightness too. */
export const blueOrange: Palette = {
  name: 'blue-orange',
  light: {
    positive: '#ef7d12',
    onPositive: '#1b1f24',
    positiveText: '#a34700',
    negative: '#1565c0',
    onNegative: '#ffffff',
    negativeText: '#1257a8',
    ramp: ramp('#3f68e8', '#f0a030'),
  },
  dark: {
    positive: '#ff9a3c',
    onPositive: '#14181f',
    positiveText: '#ffa64d',
    negative: '#4aa3ff',
    onNegative: '#14181f',
    negativeText: '#62b0ff',
    ramp: ramp('#3f68e8', '#f0a030'),
  },
  print: {
    positive: '#f5a142',
    onPositive: '#000000',
    positiveText: '#7a3a00',
    negative: '#0b4f9e',
    onNegative: '#ffffff',
    negativeText: '#0b3f80',
    ramp: ramp('#3f68e8', '#f0a030'),
  },
};
