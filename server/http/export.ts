/**
 * Topics over HTTP: GET /export lists formats, topics and filters; GET /export/FORMAT?topic=ID&FILTER=VALUE,... is the
 * file, and `claims`, a ClaimFilter of the API as JSON, asks for those that a page lists. It is read from the store as the client takes it, and no further once the client is gone.
 */
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Export, Exports, NotExported } from '../exports.ts';
import type { PickClaims } from '../resolvers/picked-claims.ts';
import { namesTag } from './conditional.ts';
import { Refusal } from './refusal.ts';
import { fromStore } from './store.ts';

const NOT_EXPORTED = {
  unknown: { status: 404, code: 'NOT_FOUND' },
  filter: { status: 400, code: 'BAD_FILTER' },
  outdated: { status: 409, code: 'OUTDATED' },
} as const satisfies Record<NotExported['refused'], object>;
/** Milliseconds that a file may take, however slow the line; a client that takes nothing is let go long before. */
const LONGEST = 3_600_000;

type Query = Record<string, string | string[]>;
type ExportCall = FastifyRequest<{ Params: { format: string }; Querystring: Query }>;

/** A filter of this way alone: what a page is narrowed to, as the page asks for it. */
const BY_PAGE = 'claims';

export function addExportRoutes(app: FastifyInstance, exports: Exports, pick: PickClaims): void {
  app.get('/export', () =>
    fromStore(async () => ({
      formats: (await exports.formats()).map((format) => ({ ...format, path: `/export/${format.name}` })),
      topics: await exports.topics(),
      filters: [...exports.filters, BY_PAGE],
    })),
  );
  app.route({
    url: '/export/:format',
    method: ['GET', 'HEAD'],
    handlerTimeout: LONGEST,
    handler: (request: ExportCall, reply) => send(exports, pick, request, reply),
  });
}

async function send(
  exports: Exports,
  pick: PickClaims,
  request: ExportCall,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { topic, ...filter } = await fromStore(() => withClaims(request.query, pick));
  const found = await fromStore(() =>
    exports.open({
      format: request.params.format,
      ...(topic !== undefined && { topic: String(topic) }),
      filter: Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, valuesOf(value)])),
    }),
  );
  if ('refused' in found) {
    const { refused, message, available } = found;
    const { status, code } = NOT_EXPORTED[refused];
    request.facts.errors.push(code);
    return reply.code(status).send({ error: message, code, available });
  }
  const tag = `W/"${found.tag}"`;
  describe(reply, found, tag);
  if (namesTag(request.headers['if-none-match'], tag)) return reply.code(304).send();
  if (request.method === 'HEAD') return reply.send();
  const bytes = Readable.from(found.bytes(), { objectMode: false });
  // A file that breaks off breaks the connection: nobody takes the half for the whole.
  bytes.on('error', (error) => request.log.error(error, 'A file broke off'));
  return reply.send(bytes);
}

/** The same question with the claims named that the page's filter leaves, among those that are named already. */
async function withClaims({ [BY_PAGE]: asked, ...query }: Query, pick: PickClaims): Promise<Query> {
  if (asked === undefined) return query;
  const refused = (message: string) => new Refusal(message, { status: 400, code: 'BAD_FILTER' });
  if (Array.isArray(asked) || query.claim !== undefined)
    throw refused('filter: expected claims once, and no claim beside it.');
  const topic = query.topic === undefined ? undefined : String(query.topic);
  const claim = await pick(asked, topic).catch((error: unknown) => {
    throw error instanceof RangeError ? refused(`filter: claims: ${error.message}`) : error;
  });
  if (claim.length === 0) throw refused('filter: no claim is left by it.');
  return { ...query, claim };
}

const valuesOf = (value: string | string[]): string[] =>
  [value]
    .flat()
    .flatMap((list) => list.split(','))
    .map((one) => one.trim())
    .filter(Boolean);

function describe(reply: FastifyReply, { format, topic, fileName }: Export, tag: string): void {
  const { mediaType } = format;
  reply
    .header('content-type', mediaType === 'application/zip' ? mediaType : `${mediaType}; charset=utf-8`)
    .header('content-disposition', `attachment; filename="${fileName}"`)
    .header('cache-control', 'no-cache')
    .header('etag', tag)
    .header('atlas-topic', topic.id)
    .header('atlas-data-version', topic.dataVersion)
    .header('atlas-license', encodeURIComponent(topic.license));
  const license = licenseUrl(topic.license);
  if (license !== undefined) reply.header('link', `<${license}>; rel="license"`);
}

/** Where an identifier of the SPDX License List (https://spdx.org/licenses) is explained; other licences have no one place. */
const licenseUrl = (license: string): string | undefined =>
  /^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*-\d[A-Za-z0-9.-]*$/.test(license)
    ? `https://spdx.org/licenses/${license}`
    : undefined;
