/**
 * POST /import/FORMAT?topic=ID&title=...&file=NAME&mapping=JSON&dryRun&strict: brings a file in, for admins. The body is the
 * file, as it is (.gz and .zst too), and is read when nothing else stands in the way. Answers what `npm run atlas -- import` tells.
 */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Person } from '../access/tokens.ts';
import type { AccessConfig } from '../settings/access.ts';
import type { NotImported, Writes } from '../writes.ts';
import { requireRole } from './access.ts';
import { Refusal } from './refusal.ts';
import { fromStore } from './store.ts';

interface Asked {
  Params: { format: string };
  Querystring: Record<string, string | string[] | undefined>;
}

type Limits = Pick<AccessConfig, 'importBytes' | 'importSeconds'>;

export function addImportRoute(
  app: FastifyInstance,
  writes: Writes,
  { importBytes, importSeconds }: Limits,
): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, body, done) => done(null, body));
    scope.route<Asked>({
      url: '/import/:format',
      method: 'POST',
      bodyLimit: importBytes,
      handlerTimeout: importSeconds * 1000,
      config: { receiveSeconds: importSeconds },
      onRequest: async (request) => requireRole(request, 'admin'),
      handler: async (request, reply) => {
        const { person } = request;
        if (!person) return reply;
        const report = await fromStore(() => bringIn(request, person, writes, importBytes, importSeconds));
        return 'refused' in report ? refuse(report, reply) : report;
      },
    });
  });
}

function refuse({ refused, available }: NotImported, reply: FastifyReply) {
  if (!available) throw new Refusal(refused, { status: 400, code: 'BAD_REQUEST' });
  return reply.code(404).send({ error: refused, code: 'NOT_FOUND', available });
}

async function bringIn(
  request: FastifyRequest<Asked>,
  by: Person,
  writes: Writes,
  mostBytes: number,
  seconds: number,
) {
  const [topic, title, file, mapping, dryRun, strict] = [
    'topic',
    'title',
    'file',
    'mapping',
    'dryRun',
    'strict',
  ].map((name) => once(name, request.query[name]));
  const asked = {
    format: request.params.format,
    ...(topic !== undefined && { topic }),
    ...(mapping !== undefined && { mapping }),
  };
  const refused = await writes.refusal(asked);
  if (refused) return refused;
  const folder = await mkdtemp(join(tmpdir(), 'atlas-import-'));
  try {
    const path = join(folder, 'file');
    if (!request.body)
      throw new Refusal('Expected the file as the body, got none.', { status: 400, code: 'BAD_REQUEST' });
    await pipeline(request.body as Readable, atMost(mostBytes), createWriteStream(path));
    // While rows are written nothing moves on the connection; with the next request its own patience is back.
    request.raw.setTimeout(seconds * 1000);
    return await writes.bringIn({
      ...asked,
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
