import { type Attribution, fromJSON, type Json } from '@xai/core';
import { fault } from '../errors.js';
import { readBytes } from './read.js';

/** Reads a JSON file; errors name it. */
export function readJson(path: string): Json {
  const text = new TextDecoder().decode(readBytes(path));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw fault(`${path}: the file is no JSON: ${error instanceof Error ? error.message : error}`);
  }
}

/** Reads what `xai explain --json` wrote: one Attribution, or one a class. Throws RangeError or TypeError naming the file. */
export function readAttributions(path: string): Attribution[] {
  const json = readJson(path);
  const list: readonly Json[] = Array.isArray(json) ? json : [json];
  if (list.length === 0) throw fault(`${path}: an attribution is needed: []`);
  try {
    return list.map(fromJSON);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw fault(`${path}: ${error.message.replace(/^core: /, '')}`);
  }
}
