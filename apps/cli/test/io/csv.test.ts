import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/io/csv.js';
import { file } from '../scratch.js';

const csv = (text: string | Uint8Array) => readCsv(file('t.csv', text));

describe('readCsv', () => {
  it('readCsv reads a header, quoted cells, blank lines, a byte order mark and Windows line ends', () => {
    expect(csv('\ufeff a ,"b, c"\r\n1,"x ""y"""\r\n\r\n,2\r\n')).toEqual({
      header: ['a', 'b, c'],
      rows: [
        ['1', 'x "y"'],
        ['', '2'],
      ],
    });
  });
  it('readCsv takes semicolons and tabs where the header has no comma', () => {
    expect(csv('a;b\n1;2\n').rows).toEqual([['1', '2']]);
    expect(csv('a\tb\n1\t2\n').rows).toEqual([['1', '2']]);
    expect(csv('"a, b";"c\nd"\n1;2\n')).toEqual({ header: ['a, b', 'c\nd'], rows: [['1', '2']] });
  });
  it('readCsv takes counted columns as names, but not a first row of numbers', () => {
    expect(csv(',0,1\n7,8,9\n').header).toEqual(['', '0', '1']);
    expect(() => csv('5.1,3,1\n4,2,1\n')).toThrow('needs a header, the first line has numbers only: 5.1, 3, 1');
  });
  it.each([
    ['', 'the file is empty'],
    ['\n', 'no line'],
    ['a,b\n', '0 rows'],
    ['a,b\n1\n', 'row 0 has 1'],
    ['a,b\n1,2\n1,2,3\n', 'row 1 has 3'],
    ['a,a\n1,2\n', '"a" is there twice'],
    ['a,b\n1,"2\n', 'quoted cell'],
  ])('readCsv refuses %j', (text, message) => {
    expect(() => csv(text)).toThrow(message);
  });
  it('readCsv refuses bytes that are no text, and names a file that is not there', () => {
    expect(() => csv(Uint8Array.of(0xff, 0xfe, 0x41))).toThrow('UTF-8');
    expect(() => readCsv('/nowhere/t.csv')).toThrow('ENOENT');
  });
});
