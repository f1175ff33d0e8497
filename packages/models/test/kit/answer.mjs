// A model that only runs elsewhere, in one process: row -> [sum, 2 * sum]. The mode says how it misbehaves.
const mode = process.argv[2] ?? 'sum';
let rest = Buffer.alloc(0);

function npy(data, shape) {
  const dims = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const text = `{'descr': '<f8', 'fortran_order': False, 'shape': (${dims}), }`;
  const header = `${text.padEnd(Math.ceil((text.length + 11) / 64) * 64 - 11)}\n`;
  const start = Buffer.from([0x93, ...Buffer.from('NUMPY'), 1, 0, header.length & 255, header.length >> 8]);
  return Buffer.concat([start, Buffer.from(header, 'latin1'), Buffer.from(Float64Array.from(data).buffer)]);
}

export function answer(body) {
  const size = body.readUInt16LE(8);
  const header = body.toString('latin1', 10, 10 + size);
  const [rows, columns] = header
    .match(/\((\d+), *(\d+)/)
    .slice(1)
    .map(Number);
  const Values = header.includes('<f4') ? Float32Array : Float64Array;
  const x = new Values(Uint8Array.from(body.subarray(10 + size)).buffer);
  const sums = Array.from({ length: rows }, (_, i) =>
    x.slice(i * columns, (i + 1) * columns).reduce((a, b) => a + b, 0),
  );
  return mode === 'short'
    ? npy(sums.slice(1), [rows - 1])
    : npy(
        sums.flatMap((s) => [s, 2 * s]),
        [rows, 2],
      );
}

if (process.argv[1].endsWith('answer.mjs')) {
  process.stdin.on('data', (chunk) => {
    if (mode === 'silent') return;
    if (mode === 'dies') {
      process.stderr.write('Traceback: no module named model\n', () => process.exit(3));
      return;
    }
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= 8 && rest.length >= 8 + Number(rest.readBigUInt64LE())) {
      const end = 8 + Number(rest.readBigUInt64LE());
      const out = mode === 'chatty' ? Buffer.from('loading the model ...\n') : answer(rest.subarray(8, end));
      rest = rest.subarray(end);
      const length = Buffer.alloc(8);
      length.writeBigUInt64LE(BigInt(out.length));
      process.stdout.write(mode === 'chatty' ? out : Buffer.concat([length, out]));
    }
  });
  process.stdin.on('end', () => process.exit(0));
}
