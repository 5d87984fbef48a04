/**
 * POST /import/FORMAT?topic=ID&title=...&file=NAME&dryRun&strict: brings a file in, for admins. The body is the file, as
 * it is (.gz and .zst too). Answers what `npm run atlas -- import` tells.
 */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Person } from '../access/tokens.ts';
import type { Writes } from '../writes.ts';
import { requireRole } from './access.ts';
import { Refusal } from './refusal.ts';

/** Milliseconds that an import may take. */
const LONGEST = 3_600_000;

interface Asked {
  Params: { format: string };
  Querystring: Record<string, string | string[] | undefined>;
}

export function addImportRoute(app: FastifyInstance, writes: Writes, mostBytes: number): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, body, done) => done(null, body));
    scope.route<Asked>({
      url: '/import/:format',
      method: 'POST',
      bodyLimit: mostBytes,
      handlerTimeout: LONGEST,
      onRequest: async (request) => requireRole(request, 'admin'),
      handler: async (request, reply) => {
        const { person } = request;
        if (!person) return reply;
        // While rows are written nothing moves on the connection; with the next request its own patience is back.
        request.raw.setTimeout(LONGEST);
        const report = await bringIn(request, person, writes, mostBytes);
        if (!('refused' in report)) return report;
        const { refused, available } = report;
        return reply.code(404).send({ error: refused, code: 'NOT_FOUND', available });
      },
    });
  });
}

async function bringIn(request: FastifyRequest<Asked>, by: Person, writes: Writes, mostBytes: number) {
  const [topic, title, file, dryRun, strict] = ['topic', 'title', 'file', 'dryRun', 'strict'].map((name) =>
    once(name, request.query[name]),
  );
  const folder = await mkdtemp(join(tmpdir(), 'atlas-import-'));
  try {
    const path = join(folder, 'file');
    if (!request.body)
      throw new Refusal('Expected the file as the body, got none.', { status: 400, code: 'BAD_REQUEST' });
    await pipeline(request.body as Readable, atMost(mostBytes), createWriteStream(path));
    return await writes.bringIn({
      format: request.params.format,
      ...(topic !== undefined && { topic }),
      ...(title !== undefined && { title }),
      fileName: basename(file ?? request.params.format),
      path,
      dryRun: isSet(dryRun),
      strict: isSet(strict),
      by,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function once(name: string, value: string | string[] | undefined): string | undefined {
  if (!Array.isArray(value)) return value;
  throw new Refusal(`${name}: expected it once, got ${value.length}.`, { status: 400, code: 'BAD_REQUEST' });
}

/** `?dryRun` and `?dryRun=true`. */
const isSet = (value: string | undefined) => value !== undefined && value !== 'false';

function atMost(bytes: number): Transform {
  let came = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      came += chunk.length;
      const over = came > bytes;
      done(
        over
          ? new Refusal(`A file may have ${bytes} bytes; this one has more.`, {
              status: 413,
              code: 'BODY_TOO_LARGE',
              limit: bytes,
            })
          : null,
        over ? undefined : chunk,
      );
    },
  });
}
