import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verdict } from '../../src/errors.js';
import { checkAllWritable, checkWritable, writeFiles } from '../../src/io/write.js';
import { scratch } from '../scratch.js';

describe('writeFiles', () => {
  it('writeFiles writes text and bytes and leaves nothing else', () => {
    const folder = scratch();
    writeFiles([
      { path: join(folder, 'a.json'), content: '{}' },
      { path: join(folder, 'b.npy'), content: Uint8Array.of(1, 2) },
    ]);
    expect(readdirSync(folder)).toEqual(['a.json', 'b.npy']);
    expect([...readFileSync(join(folder, 'b.npy'))]).toEqual([1, 2]);
  });
  it('writeFiles writes all or none', () => {
    const folder = scratch();
    mkdirSync(join(folder, 'b'));
    writeFileSync(join(folder, 'a'), 'old');
    const outputs = ['a', 'b'].map((name) => ({ path: join(folder, name), content: 'new' }));
    expect(() => writeFiles(outputs)).toThrow('a folder where a file should be written');
    expect(readdirSync(folder)).toEqual(['a', 'b']);
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('old');
  });
  it('writeFiles follows a link instead of replacing it', () => {
    const folder = scratch();
    writeFileSync(join(folder, 'real'), 'old');
    symlinkSync('real', join(folder, 'link'));
    writeFiles([{ path: join(folder, 'link'), content: 'new' }]);
    expect(readFileSync(join(folder, 'real'), 'utf8')).toBe('new');
  });
  it.runIf(existsSync('/dev/full'))('writeFiles says that the disk is full, in one line, and keeps the device', () => {
    let thrown: unknown;
    try {
      writeFiles([{ path: '/dev/full', content: 'x' }]);
    } catch (error) {
      thrown = error;
    }
    expect(verdict(thrown)).toEqual({ line: 'cli: the disk is full: /dev/full', code: 2 });
    expect(existsSync('/dev/full')).toBe(true);
  });
  it('checkAllWritable refuses two results in one file, however it is spelt', () => {
    const folder = scratch();
    expect(() => checkAllWritable([join(folder, 'a'), join(folder, 'b')])).not.toThrow();
    expect(() => checkAllWritable([join(folder, 'a'), `${folder}/./a`])).toThrow('cli: two results need two files');
    expect(() => checkAllWritable(['/dev/null', '/dev/null'])).not.toThrow();
  });
  it('checkWritable refuses a folder, a missing folder and a file used as a folder', () => {
    const folder = scratch();
    writeFileSync(join(folder, 'file'), '');
    expect(() => checkWritable(folder)).toThrow('a folder where a file should be written');
    expect(() => checkWritable(join(folder, 'none', 'a.json'))).toThrow('no folder to write into');
    expect(() => checkWritable(join(folder, 'file', 'a.json'))).toThrow('no folder to write into');
    expect(() => checkWritable('')).toThrow('needs a name');
  });
});
