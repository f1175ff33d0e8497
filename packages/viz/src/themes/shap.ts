import { ramp } from '../color.js';
import type { Palette } from './theme.js';

/** SHAP's red and blue: #ff0051 and #008bfb in ramps, darkened where text stands on them. */
export const shap: Palette = {
  name: 'shap',
  light: {
    positive: '#d6004a',
    onPositive: '#ffffff',
    positiveText: '#d6004a',
    negative: '#0070d1',
    onNegative: '#ffffff',
    negativeText: '#0070d1',
    ramp: ramp('#008bfb', '#ff0051'),
  },
  dark: {
    positive: '#ff5c8f',
    onPositive: '#14181f',
    positiveText: '#ff5c8f',
    negative: '#4db2ff',
    onNegative: '#14181f',
    negativeText: '#4db2ff',
    ramp: ramp('#008bfb', '#ff0051'),
  },
  print: {
    positive: '#ff4d82',
    onPositive: '#000000',
    positiveText: '#a8003a',
    negative: '#00529b',
    onNegative: '#ffffff',
    negativeText: '#00529b',
    ramp: ramp('#00529b', '#ff4d82'),
  },
};
