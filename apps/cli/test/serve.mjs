import { writeFileSync } from 'node:fs';

// A model behind a command: predicts 0.2 of the first column; the argument may be a file for its process number, or "die".
const [, , note] = process.argv;
if (note === 'die') {
  process.stderr.write('no model here\n');
  process.exit(3);
}
if (note) writeFileSync(note, String(process.pid));

const npy = (values) => {
  const text = `{'descr': '<f8', 'fortran_order': False, 'shape': (${values.length},), }`;
  const header = `${text.padEnd(128 - 11)}\n`;
  const head = Buffer.from([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, 0, 0]);
  head.writeUInt16LE(header.length, 8);
  return Buffer.concat([head, Buffer.from(header), Buffer.from(Float64Array.from(values).buffer)]);
};

const answer = (bytes) => {
  const start = 10 + bytes.readUInt16LE(8);
  const [rows, columns] = /'shape': \((\d+), (\d+)/
    .exec(bytes.toString('latin1', 10, start))
    .slice(1)
    .map(Number);
  return npy(Array.from({ length: rows }, (_, i) => 0.2 * bytes.readDoubleLE(start + 8 * columns * i)));
};

let buffer = Buffer.alloc(0);
for await (const chunk of process.stdin) {
  buffer = Buffer.concat([buffer, chunk]);
  while (buffer.length >= 8 && buffer.length >= 8 + Number(buffer.readBigUInt64LE())) {
    const end = 8 + Number(buffer.readBigUInt64LE());
    const out = answer(buffer.subarray(8, end));
    buffer = buffer.subarray(end);
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(out.length));
    process.stdout.write(Buffer.concat([length, out]));
  }
}
