// Makes the bundled subset of Inter and the table of its advances: TTF for resvg, woff2 (as modules) for HTML.
// In an empty folder: npm i subset-font@2.9.0 @expo-google-fonts/inter@0.4.2; node <here>/make.mjs <that folder>/node_modules
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = resolve(process.argv[2] ?? 'node_modules');
const require = createRequire(join(modules, 'noop.js'));
const pinned = { 'subset-font': '2.9.0', '@expo-google-fonts/inter': '0.4.2' };
for (const [name, version] of Object.entries(pinned)) {
  const found = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')).version;
  if (found !== version) throw new RangeError(`fonts: ${name} ${version} is needed: ${found}`);
}
const subset = require('subset-font');
// Family and weight, by which resvg finds a font.
const names = [1, 2, 4, 6, 13, 16, 17];
const here = fileURLToPath(new URL('.', import.meta.url));
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
const text = [
  range(0x20, 0x7e),
  range(0xa0, 0x17f),
  range(0x370, 0x3ff),
  range(0x2010, 0x2027),
  range(0x2030, 0x203a),
  range(0x2070, 0x209c),
  '\u2009\u202f\u20ac\u2116\u2122\u2126\u2190\u2191\u2192\u2193\u2194\u2195',
  '\u2200\u2202\u2203\u2206\u2208\u220f\u2211\u2212\u2215\u221a\u221e\u2229\u222b\u2248\u2260\u2264\u2265\u25a0\u25b2\u25b6\u25bc\u25c0\u25cf\u2713\u2717',
].join('');

/** Advance of each code point of a TTF, in thousandths of an em: cmap format 4 or 12, hmtx. */
function advances(ttf) {
  const view = new DataView(ttf.buffer, ttf.byteOffset, ttf.byteLength);
  const table = {};
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + 16 * i;
    table[String.fromCharCode(...ttf.subarray(at, at + 4))] = view.getUint32(at + 8);
  }
  const unitsPerEm = view.getUint16(table.head + 18);
  const metrics = view.getUint16(table.hhea + 34);
  const advance = (glyph) => view.getUint16(table.hmtx + 4 * Math.min(glyph, metrics - 1));
  const glyphs = new Map();
  for (let i = 0; i < view.getUint16(table.cmap + 2); i++) {
    const at = table.cmap + view.getUint32(table.cmap + 4 + 8 * i + 4);
    if (view.getUint16(at) === 4) {
      const half = view.getUint16(at + 6);
      for (let s = 0; s < half; s += 2) {
        const end = view.getUint16(at + 14 + s);
        const start = view.getUint16(at + 16 + half + s);
        const delta = view.getUint16(at + 16 + 2 * half + s);
        const offsetAt = at + 16 + 3 * half + s;
        const offset = view.getUint16(offsetAt);
        for (let c = start; c <= end && c < 0xffff; c++) {
          const glyph = offset ? view.getUint16(offsetAt + offset + 2 * (c - start)) : c;
          if (glyph) glyphs.set(c, (glyph + delta) & 0xffff);
        }
      }
    }
    if (view.getUint16(at) === 12) {
      for (let g = 0; g < view.getUint32(at + 12); g++) {
        const start = view.getUint32(at + 16 + 12 * g);
        for (let c = start; c <= view.getUint32(at + 20 + 12 * g); c++) {
          glyphs.set(c, view.getUint32(at + 24 + 12 * g) + c - start);
        }
      }
    }
  }
  return new Map([...glyphs].map(([c, glyph]) => [c, Math.round((1000 * advance(glyph)) / unitsPerEm)]));
}

/** Runs of neighbouring code points: "start:advance,advance,...;start:..." with start in base 36. */
function runs(map) {
  const out = [];
  let last = -2;
  for (const c of [...map.keys()].sort((a, b) => a - b)) {
    if (c === last + 1) out[out.length - 1] += `,${map.get(c)}`;
    else out.push(`${c.toString(36)}:${map.get(c)}`);
    last = c;
  }
  return out.join(';');
}

mkdirSync(join(here, '../src/data'), { recursive: true });
const tables = [];
for (const [weight, folder, name] of [
  [400, '400Regular', 'Inter_400Regular'],
  [600, '600SemiBold', 'Inter_600SemiBold'],
]) {
  const source = readFileSync(join(modules, '@expo-google-fonts/inter', folder, `${name}.ttf`));
  const ttf = await subset(source, text, { targetFormat: 'truetype', preserveNameIds: names });
  const woff2 = await subset(source, text, { targetFormat: 'woff2', preserveNameIds: names });
  writeFileSync(join(here, `inter-${weight}.ttf`), ttf);
  writeFileSync(
    join(here, `../src/data/inter-${weight}.ts`),
    `/** Inter ${weight}, subset, woff2 in base64 (SIL Open Font License 1.1, see fonts/OFL.txt). Made by fonts/make.mjs. */\nexport const inter${weight} =\n  '${Buffer.from(woff2).toString('base64')}';\n`,
  );
  tables.push(`  ${weight}: '${runs(advances(ttf))}',`);
  const sha = createHash('sha256').update(ttf).digest('hex').slice(0, 12);
  console.log(`inter-${weight}: ttf ${ttf.length} bytes (sha256 ${sha}), woff2 ${woff2.length}`);
}
writeFileSync(
  join(here, '../src/data/advances.ts'),
  `/** Advances of the bundled Inter in thousandths of an em, runs of code points (start in base 36). Made by fonts/make.mjs. */\nexport const advances = {\n${tables.join('\n')}\n} as const;\n`,
);
writeFileSync(join(here, 'OFL.txt'), readFileSync(join(modules, '@expo-google-fonts/inter/LICENSE_FONT')));
