import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { EXIT, fault, interrupted, verdict } from '../src/errors.js';

describe('verdict', () => {
  it('verdict of a fault in what was given is its one line and code 2', () => {
    expect(verdict(fault('no such row: 7'))).toEqual({ line: 'cli: no such row: 7', code: EXIT.given });
    expect(verdict(new RangeError('shap: budget\n too small: 3'))).toEqual({
      line: 'shap: budget too small: 3',
      code: 2,
    });
  });
  it('verdict of a system error names the path in words', () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', path: 'a.json' });
    expect(verdict(full)).toEqual({ line: 'cli: the disk is full: a.json', code: EXIT.given });
  });
  it('verdict of an error that no package made is a fault of ours, code 1', () => {
    expect(verdict(new TypeError('x is not a function')).code).toBe(EXIT.ours);
    expect(verdict('text')).toEqual({ line: 'cli: unexpected fault: text', code: EXIT.ours });
  });
  it('verdict of an interrupted run is 130', () => {
    expect(verdict(interrupted)).toEqual({ line: 'interrupted', code: 130 });
  });
  it('verdict of help is 0, of a wrong option 2', () => {
    expect(verdict(new CommanderError(0, 'commander.helpDisplayed', '(outputHelp)')).code).toBe(0);
    expect(verdict(new CommanderError(1, 'commander.unknownOption', "error: unknown option '--x'"))).toEqual({
      line: "cli: unknown option '--x'",
      code: 2,
    });
  });
});
