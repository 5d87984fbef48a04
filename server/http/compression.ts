/** Answers made by the server, compressed as the client can take them. Files are compressed when they are built. */
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import negotiator from '@fastify/accept-negotiator';
import type { FastifyInstance } from 'fastify';
import { addVary } from './conditional.ts';

type Compress = (content: string | Buffer) => Promise<Buffer>;

/** Fast settings: an answer is compressed once for one reader, while that reader waits. */
const brotli = promisify<string | Buffer, zlib.BrotliOptions, Buffer>(zlib.brotliCompress);
const gzip = promisify<string | Buffer, zlib.ZlibOptions, Buffer>(zlib.gzip);
const METHODS: Readonly<Record<string, Compress>> = {
  ...zstdIfThere(),
  br: (text) =>
    brotli(text, {
      params: {
        [zlib.constants.BROTLI_PARAM_QUALITY]: 4,
        [zlib.constants.BROTLI_PARAM_MODE]: zlib.constants.BROTLI_MODE_TEXT,
        [zlib.constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      },
    }),
  gzip: (text) => gzip(text, { level: 6 }),
};
const ENCODINGS = Object.keys(METHODS);

/** Zstandard came to Node with 22.15. */
function zstdIfThere(): Record<string, Compress> {
  const zstd: unknown = Reflect.get(zlib, 'zstdCompress');
  if (typeof zstd !== 'function') return {};
  return {
    zstd: (text) =>
      new Promise((resolve, reject) =>
        zstd(text, (error: Error | null, compressed: Buffer) =>
          error ? reject(error) : resolve(compressed),
        ),
      ),
  };
}

/** An answer that is kept is the same buffer each time: compressed once for each encoding, and let go with it. */
const made = new WeakMap<Buffer, Map<string, Promise<Buffer>>>();

function once(content: Buffer, encoding: string, compress: Compress): Promise<Buffer> {
  const known = made.get(content) ?? new Map<string, Promise<Buffer>>();
  made.set(content, known);
  const compressed = known.get(encoding) ?? compress(content);
  known.set(encoding, compressed);
  return compressed;
}

const COMPRESSIBLE = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml|javascript)|image\/svg)/;

/** Texts and answers of `from` bytes or more (0: none). Streams go as they are: who makes one knows whether it is compressed. */
export function compression(app: FastifyInstance, from: number): void {
  if (from === 0) return;
  app.addHook('onSend', async (request, reply, payload) => {
    if (!(typeof payload === 'string' || Buffer.isBuffer(payload)) || payload.length < from) return payload;
    const type = reply.getHeader('content-type');
    if (typeof type !== 'string' || !COMPRESSIBLE.test(type)) return payload;
    if (reply.hasHeader('content-encoding')) return payload;
    addVary(reply, 'accept-encoding');
    const accepted = request.headers['accept-encoding'];
    const encoding = typeof accepted === 'string' ? negotiator.negotiate(accepted, ENCODINGS) : null;
    const compress = encoding === null ? undefined : METHODS[encoding];
    if (encoding === null || !compress) return payload;
    const compressed = await (typeof payload === 'string'
      ? compress(payload)
      : once(payload, encoding, compress));
    reply.header('content-encoding', encoding).removeHeader('content-length');
    // The same answer in other bytes: equal in meaning only, as a weak tag says.
    const tag = reply.getHeader('etag');
    if (typeof tag === 'string' && !tag.startsWith('W/')) reply.header('etag', `W/${tag}`);
    return compressed;
  });
}
