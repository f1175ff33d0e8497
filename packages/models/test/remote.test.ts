import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { remote } from '../src/index.js';
import { answer } from './kit/answer.mjs';

const rows = { data: Float32Array.of(1, 2, 3, 4), shape: [2, 2] };

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  if (request.url === '/slow') return;
  if (request.url === '/fails') response.writeHead(500).end('model.pkl not found');
  else if (request.url === '/html') response.end('<html>');
  else if (request.url === '/rows')
    response.end(answer(Buffer.from(body.toString('latin1').replace('(2, 2)', '(1, 2)'), 'latin1')));
  else if (request.headers.authorization === 'Bearer t' || request.url === '/') response.end(answer(body));
  else response.writeHead(401).end();
});
let at = '';

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('remote', () => {
  it('remote posts a batch as .npy and reads [n, outputs]', async () => {
    const y = await remote(at)(rows);
    expect(y.shape).toEqual([2, 2]);
    expect(Array.from(y.data)).toEqual([3, 6, 7, 14]);
  });

  it('remote reads a view of a larger table', async () => {
    const y = await remote(at)({ data: [9, 1, 9, 2], shape: [1, 2], stride: [4, 2], offset: 1 });
    expect(Array.from(y.data)).toEqual([3, 6]);
  });

  it('remote sends headers', async () => {
    await expect(remote(`${at}/key`)(rows)).rejects.toThrow(/status 401: no text/);
    expect((await remote(`${at}/key`, { headers: { authorization: 'Bearer t' } })(rows)).shape).toEqual([2, 2]);
  });

  it.each([
    ['/fails', 'model-failed', /status 500: model.pkl not found/],
    ['/html', 'model-failed', /did not answer with a \.npy array/],
    ['/rows', 'model-failed', /must answer \[2\] or \[2, outputs\]: \[1, 2\]/],
    ['/slow', 'timeout', /longer than 200 ms, .* fewer rows at once: 2 rows of 2 numbers/],
  ])('remote says what is wrong with the service at %s', async (path, code, message) => {
    const error = await Promise.resolve(remote(at + path, { timeout: 200 })(rows)).catch((reason) => reason);
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it('remote says that a service cannot be reached', async () => {
    const closed = createServer();
    await new Promise<void>((ready) => closed.listen(0, '127.0.0.1', ready));
    const { port } = closed.address() as AddressInfo;
    await new Promise((done) => closed.close(done));
    await expect(remote(`http://127.0.0.1:${port}/`)(rows)).rejects.toThrow(/cannot be reached: .*ECONNREFUSED/);
  });

  it('remote gives up what is under way when it is disposed', async () => {
    const predict = remote(`${at}/slow`);
    const waiting = predict(rows);
    predict.dispose();
    await expect(waiting).rejects.toThrow(/was disposed/);
  });
});
