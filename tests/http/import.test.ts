import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { tokenHash } from '../../server/access/tokens.ts';
import { WriteConflict } from '../../server/errors.ts';
import { StoreError } from '../../server/store/store.ts';
import type { ImportRequest, Writes } from '../../server/writes.ts';
import { serve } from './harness.ts';

const TOKENS = { ACCESS_TOKENS: `the-admin:admin:${tokenHash('admin')}` };
const REPORT = { topic: 'sent', written: false, dataVersion: null, counts: {}, complaints: [] };

const writesThat = (
  bringIn: Writes['bringIn'],
  refusal: Writes['refusal'] = async () => undefined,
): Writes => ({
  gradeByHand: async () => false,
  refusal,
  bringIn,
});
const send = (url: string, parameters = 'ris?topic=sent', body = 'TY  - JOUR') =>
  fetch(`${url}/import/${parameters}`, { method: 'POST', headers: { authorization: 'Bearer admin' }, body });

describe('an import over HTTP', () => {
  it('may take longer than a connection is silent otherwise', async () => {
    let patience: number | undefined;
    const served = await serve({
      settings: { ...TOKENS, ANSWER_SECONDS: '1', IMPORT_SECONDS: '1800' },
      writes: writesThat(async () => {
        patience = served.sockets[0]?.timeout;
        return REPORT;
      }),
    });
    expect((await send(served.url)).status).toBe(200);
    expect(patience).toBe(1_800_000);
  });

  it('is refused before its file is read', async () => {
    const asked: unknown[] = [];
    const served = await serve({
      settings: TOKENS,
      writes: writesThat(
        async () => Promise.reject(new Error('not to be begun')),
        async (request) => {
          asked.push(request);
          return { refused: 'No such format', available: ['ris'] };
        },
      ),
    });
    const socket = connect(served.port, '127.0.0.1');
    // The file never comes.
    socket.write(
      'POST /import/word?topic=a HTTP/1.1\r\nhost: a\r\nauthorization: Bearer admin\r\ncontent-length: 1000\r\n\r\n',
    );
    const [answer] = await new Promise<[Buffer]>((resolve) =>
      socket.once('data', (bytes) => resolve([bytes])),
    );
    socket.destroy();
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 404 [\s\S]*No such format/);
    expect(asked).toEqual([{ format: 'word', topic: 'a' }]);
  });

  it('may arrive as slowly as its own setting says, other requests may not', async () => {
    const served = await serve({
      settings: { ...TOKENS, RECEIVE_SECONDS: '1', IMPORT_SECONDS: '60' },
      writes: writesThat(async () => REPORT),
    });
    const slowly = async (path: string, body: string) => {
      const socket = connect(served.port, '127.0.0.1');
      let answer = '';
      socket.on('data', (bytes) => {
        answer += bytes.toString();
      });
      const head = `POST ${path} HTTP/1.1\r\nhost: a\r\nauthorization: Bearer admin\r\nconnection: close\r\n`;
      const length = `content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
      socket.write(head + length + body.slice(0, 5));
      return {
        finish: () => socket.write(body.slice(5)),
        answer: new Promise<string>((resolve) => socket.once('close', () => resolve(answer))),
      };
    };
    const file = await slowly('/import/ris?topic=a', 'TY  - JOUR');
    const question = await slowly('/graphql', '{"query":"{ topics { id } }"}');
    expect(await question.answer).toMatch(/^HTTP\/1\.1 408 [\s\S]*REQUEST_TIMEOUT/);
    file.finish();
    expect(await file.answer).toMatch(/^HTTP\/1\.1 200 /);
  });

  it.each([
    [new StoreError('UNAVAILABLE', 'at bolt://inner'), 503, 'STORE_UNAVAILABLE'],
    [new StoreError('TIMEOUT', 'slow'), 503, 'STORE_UNAVAILABLE'],
    [new WriteConflict('Topic sent was written by another'), 409, 'CONFLICT'],
  ])('says what stands in its way: %s', async (error, status, code) => {
    const served = await serve({ settings: TOKENS, writes: writesThat(() => Promise.reject(error)) });
    const answer = await send(served.url);
    const told = await answer.json();
    expect([answer.status, told.code]).toEqual([status, code]);
    expect(told.error.includes('bolt:')).toBe(false);
  });

  it('brings the mapping of a table along', async () => {
    let mapping: ImportRequest['mapping'];
    const served = await serve({
      settings: TOKENS,
      writes: writesThat(async (request) => {
        mapping = request.mapping;
        return REPORT;
      }),
    });
    const given = '{"rows":[]}';
    await send(served.url, `csv?topic=sent&mapping=${encodeURIComponent(given)}`, 'a,b');
    expect(mapping).toBe(given);
  });
});
