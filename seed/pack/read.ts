/** Reads a pack from its folder. Bad content never throws: it becomes a list of problems. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { FILES, OPTIONAL_FILES, type Pack } from './format.ts';
import { linesOf, parseJson, pathKey } from './json-text.ts';
import { fieldText, nearest, type Problem, show } from './problem.ts';

type FileName = keyof typeof FILES;
type PathPart = string | number;

export interface PackRead {
  /** null as soon as there is one problem: a pack is never half read. */
  pack: Pack | null;
  problems: Problem[];
}

const LIST_FILES = Object.keys(FILES).filter((f) => f !== 'topic.json') as Exclude<FileName, 'topic.json'>[];

export async function readPack(folder: string): Promise<PackRead> {
  let names: string[];
  try {
    names = (await readdir(folder, { withFileTypes: true }))
      .filter((e) => !e.isDirectory())
      .map((e) => e.name);
  } catch (e) {
    const got =
      errorCode(e) === 'ENOTDIR' ? 'a file' : errorCode(e) === 'ENOENT' ? 'no such folder' : errorCode(e);
    return { pack: null, problems: [{ file: folder, expected: 'a folder with a topic pack', got }] };
  }
  if (!Object.keys(FILES).some((f) => names.includes(f))) {
    const got = 'a folder without any of its files';
    return { pack: null, problems: [{ file: basename(folder) || folder, expected: 'a topic pack', got }] };
  }
  const problems: Problem[] = [];
  for (const name of names) {
    if (!name.endsWith('.json') || name in FILES) continue;
    const hint = nearest(name, Object.keys(FILES));
    problems.push({
      file: name,
      expected: `only ${Object.keys(FILES).join(', ')}`,
      got: show(name),
      ...(hint && { hint }),
    });
  }
  const read = new Map<FileName, unknown>();
  for (const file of Object.keys(FILES) as FileName[]) {
    read.set(file, await readOne(folder, file, problems));
  }
  if (problems.length > 0) return { pack: null, problems };
  const rows = Object.fromEntries(LIST_FILES.map((f) => [f.replace('.json', ''), read.get(f)]));
  return { pack: { topic: read.get('topic.json'), ...rows } as Pack, problems };
}

async function readOne(folder: string, file: FileName, problems: Problem[]): Promise<unknown> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      await readFile(join(folder, file)),
    );
  } catch (e) {
    const code = errorCode(e);
    if (code === 'ENOENT' && OPTIONAL_FILES.includes(file)) return [];
    const got = code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'a folder' : code;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA' || e instanceof TypeError) {
      problems.push({ file, expected: 'text in UTF-8', got: 'bytes that are not UTF-8' });
    } else problems.push({ file, expected: 'a readable file', got });
    return undefined;
  }
  const parsed = parseJson(text);
  if (!parsed.ok) {
    problems.push({
      file,
      expected: parsed.expected,
      got: parsed.got,
      line: parsed.at.line,
      column: parsed.at.column,
    });
    return undefined;
  }
  const found: { problem: Problem; path: PathPart[] }[] = [];
  const add = (path: PathPart[], problem: Problem) => found.push({ path, problem });
  const one = file === 'topic.json';
  for (const { path, at } of parsed.twice) {
    const row = one ? undefined : (path[0] as number | undefined);
    const value = row === undefined ? parsed.value : (parsed.value as unknown[])[row];
    problems.push({
      file,
      ...place(file, row, value),
      field: fieldText(one ? path : path.slice(1)),
      expected: 'each field once',
      got: 'a second one of this name',
      line: at.line,
      column: at.column,
    });
  }
  let result: unknown;
  if (one) {
    result = parseRow(file, FILES[file], undefined, parsed.value, add);
  } else if (!Array.isArray(parsed.value)) {
    add([], { file, expected: 'a list of rows', got: show(parsed.value) });
  } else {
    result = parsed.value.map((row, i) => parseRow(file, FILES[file], i, row, add));
  }
  const lines = found.length === 0 ? new Map<string, number>() : linesOf(text, candidatePaths(found));
  for (const { problem, path } of found) {
    let line: number | undefined;
    for (let n = path.length; n >= 0 && line === undefined; n -= 1)
      line = lines.get(pathKey(path.slice(0, n)));
    problems.push(line === undefined ? problem : { ...problem, line });
  }
  return result;
}

/** Each path and the paths above it: a missing field is shown on the line of its row. */
function* candidatePaths(found: { path: PathPart[] }[]): Generator<PathPart[]> {
  for (const { path } of found) for (let n = 0; n <= path.length; n += 1) yield path.slice(0, n);
}

/** What tells the row apart, read from a row that may be of any shape. */
export function rowKey(file: string, row: unknown): string | undefined {
  if (row === null || typeof row !== 'object') return undefined;
  const r = row as Record<string, unknown>;
  const names =
    file === 'evidence.json'
      ? ['claim', 'study']
      : file === 'statements.json'
        ? ['source', 'claim']
        : ['key'];
  const parts = names.map((n) => r[n]).filter((v): v is string => typeof v === 'string' && v !== '');
  return parts.length === 0 ? undefined : parts.join(', ').slice(0, 80);
}

function place(file: string, row: number | undefined, value: unknown): { row?: number; key?: string } {
  if (row === undefined) return {};
  const key = rowKey(file, value);
  return key === undefined ? { row } : { row, key };
}

/** The row by its format, or undefined with each of its problems told to `add`. */
export function parseRow(
  file: string,
  schema: z.ZodType,
  row: number | undefined,
  value: unknown,
  add: (path: PathPart[], p: Problem) => void,
): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const inside = issue.path.map((p) => (typeof p === 'number' ? p : String(p)));
    const base = row === undefined ? [] : [row];
    const at = place(file, row, value);
    if (issue.code === 'unrecognized_keys') {
      const known = fieldNames(schema, inside);
      for (const name of issue.keys) {
        const hint = nearest(name, known);
        const path = [...inside, name];
        const expected = known.length === 0 ? 'no such field' : `one of the fields ${known.join(', ')}`;
        add([...base, ...path], {
          file,
          ...at,
          field: fieldText(path),
          expected,
          got: 'an unknown field',
          ...(hint && { hint }),
        });
      }
      continue;
    }
    const got = inside.reduce<unknown>(
      (v, p) => (v === null || typeof v !== 'object' ? undefined : (v as Record<PathPart, unknown>)[p]),
      value,
    );
    const hint =
      issue.code === 'invalid_value' && typeof got === 'string'
        ? nearest(got, issue.values.map(String))
        : undefined;
    add([...base, ...inside], {
      file,
      ...at,
      ...(inside.length > 0 && { field: fieldText(inside) }),
      expected: expectation(issue),
      got: show(got),
      ...(hint && { hint }),
    });
  }
  return undefined;
}

const TYPES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of ${issue.values.join(', ')}`;
    case 'too_small':
      if (issue.origin === 'string') return 'text that is not empty';
      if (issue.origin === 'array') return `a list of at least ${issue.minimum}`;
      return `a number ${issue.inclusive === false ? 'above' : 'of at least'} ${issue.minimum}`;
    case 'too_big':
      return `a number of at most ${issue.maximum}`;
    case 'invalid_format':
      if (issue.format === 'url') return 'an address (URL)';
      return issue.message.startsWith('Invalid')
        ? `text of the form ${issue.pattern ?? issue.format}`
        : issue.message;
    default:
      return issue.message;
  }
}

/** The fields that the schema knows at a path. */
function fieldNames(schema: z.ZodType, path: PathPart[]): string[] {
  let at: unknown = schema;
  for (const part of [...path, null]) {
    while (at instanceof z.ZodOptional || at instanceof z.ZodDefault || at instanceof z.ZodLazy)
      at = at.unwrap();
    if (part === null) break;
    if (at instanceof z.ZodArray) at = at.element;
    else if (at instanceof z.ZodObject) at = at.shape[part];
    else return [];
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function errorCode(e: unknown): string {
  return e instanceof Error && 'code' in e ? String(e.code) : String(e);
}
