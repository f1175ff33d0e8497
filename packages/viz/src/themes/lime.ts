import { ramp } from '../color.js';
import type { Palette } from './theme.js';

/** The blue and orange of LIME's notebook view: #1f77b4 and #ff7f0e. */
export const lime: Palette = {
  name: 'lime',
  light: {
    positive: '#ff7f0e',
    onPositive: '#1b1f24',
    positiveText: '#a34700',
    negative: '#1f77b4',
    onNegative: '#ffffff',
    negativeText: '#1a6699',
    ramp: ramp('#1f77b4', '#ff7f0e'),
  },
  dark: {
    positive: '#ff9a3f',
    onPositive: '#14181f',
    positiveText: '#ff9a3f',
    negative: '#5aa9df',
    onNegative: '#14181f',
    negativeText: '#5aa9df',
    ramp: ramp('#1f77b4', '#ff7f0e'),
  },
  print: {
    positive: '#ff9a3f',
    onPositive: '#000000',
    positiveText: '#7a3a00',
    negative: '#14547f',
    onNegative: '#ffffff',
    negativeText: '#14547f',
    ramp: ramp('#14547f', '#ff9a3f'),
  },
};
