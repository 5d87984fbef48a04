/** Beside each file of the build that gets smaller by it: the same as .br and .gz, so that no server does it again. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXTS = /\.(?:css|html|js|json|svg|txt|webmanifest)$/;
/** Below it a file fits into one packet anyway. */
const FROM_BYTES = 1024;
/** Brotli's best is three times as slow as the one before it for a few per cent; for the largest files it is not worth the wait. */
const LARGE = 500_000;

const brotli = promisify<Buffer, object, Buffer>(brotliCompress);
const zip = promisify<Buffer, object, Buffer>(gzip);

export function precompress(): Plugin {
  let folder = '';
  return {
    name: 'precompress',
    apply: 'build',
    configResolved: (config) => {
      folder = config.build.outDir;
    },
    async closeBundle() {
      const files = await readdir(folder, { recursive: true });
      await Promise.all(
        files.filter((name) => TEXTS.test(name)).map((name) => compressFile(join(folder, name))),
      );
    },
  };
}

async function compressFile(path: string): Promise<void> {
  const content = await readFile(path);
  if (content.length < FROM_BYTES) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: content.length > LARGE ? 9 : 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  const [asBrotli, asGzip] = await Promise.all([brotli(content, { params }), zip(content, { level: 9 })]);
  if (asBrotli.length < content.length) await writeFile(`${path}.br`, asBrotli);
  if (asGzip.length < content.length) await writeFile(`${path}.gz`, asGzip);
}
