/**
 * Types from the API contract: `client/api/generated.ts` (every document under client/, typed) and
 * `server/generated.ts` (enums, inputs and object types of the schema); and `server/metrics/generated.ts`, the names of
 * the client's operations, which are told apart in the metrics.
 * A script rather than the generator's own command line: it needs no TypeScript API, which TypeScript 7 lacks.
 *
 *   npm run codegen            write the files
 *   npm run codegen -- --check exit 1 if either is stale
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { buildSchema, type DocumentNode, Kind, parse } from 'graphql';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const NOTICE = '// Generated from server/schema.graphql by `npm run codegen`. Do not edit.\n';

const strict = {
  enumType: 'string-literal',
  enumsAsTypes: true,
  useTypeImports: true,
  strictScalars: true,
  defaultScalarType: 'unknown',
  skipTypename: false,
} as const;

/** The contents of every generated file, by path from the root. */
export async function generate(): Promise<Map<string, string>> {
  const sdl = await readFile(join(root, 'server/schema.graphql'), 'utf8');
  const schema = parse(sdl);
  const schemaAst = buildSchema(sdl);

  const server = await codegen({
    filename: 'server/generated.ts',
    schema,
    schemaAst,
    documents: [],
    config: { ...strict },
    plugins: [{ typescript: {} }],
    pluginMap: { typescript },
  });

  const documents = await clientDocuments();
  const client = await codegen({
    filename: 'client/api/generated.ts',
    schema,
    schemaAst,
    documents,
    config: { ...strict, dedupeFragments: true },
    plugins: [{ typescriptOperations: {} }, { typedDocumentNode: {} }],
    pluginMap: { typescriptOperations, typedDocumentNode },
  });

  return new Map([
    ['server/generated.ts', NOTICE + server],
    ['client/api/generated.ts', NOTICE + client],
    ['server/metrics/generated.ts', NOTICE + operationNames(documents.map(({ document }) => document))],
  ]);
}

function operationNames(documents: DocumentNode[]): string {
  const names = documents
    .flatMap(({ definitions }) => definitions)
    .flatMap((part) => (part.kind === Kind.OPERATION_DEFINITION && part.name ? [part.name.value] : []));
  const lines = [...new Set(names)].sort().map((name) => `  '${name}',\n`);
  return `export const OPERATIONS: readonly string[] = [\n${lines.join('')}];\n`;
}

/** Documents of the client, sorted so that the output depends on their contents alone. Playground examples are texts, not code. */
async function clientDocuments() {
  const paths = (await readdir(join(root, 'client'), { recursive: true }))
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.graphql') && !path.startsWith('playground/'))
    .map((path) => `client/${path}`)
    .sort();
  return Promise.all(
    paths.map(async (location) => ({
      location,
      document: parse(await readFile(join(root, location), 'utf8')),
    })),
  );
}

async function main() {
  const check = process.argv.includes('--check');
  const stale: string[] = [];
  for (const [path, text] of await generate()) {
    const file = join(root, path);
    const before = await readFile(file, 'utf8').catch(() => '');
    if (before === text) continue;
    stale.push(path);
    if (!check) await writeFile(file, text);
  }
  if (check && stale.length > 0) {
    console.error(`Stale: ${stale.join(', ')}. Run: npm run codegen`);
    process.exitCode = 1;
  } else {
    console.log(stale.length > 0 ? `Wrote ${stale.join(', ')}` : 'Up to date');
  }
}

if (process.argv[1] && relative(fileURLToPath(import.meta.url), process.argv[1]) === '') await main();
