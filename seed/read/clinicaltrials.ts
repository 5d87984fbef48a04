/** Registrations of ClinicalTrials.gov as API version 2 gives them: one, a list, or a page of them. */
import { linesOf, parseJson, pathKey } from '../pack/json-text.ts';
import { fieldText } from '../pack/problem.ts';
import type { Found } from './found.ts';
import { fileByFile, type Importer, type Input } from './importer.ts';
import { wholeText } from './lines.ts';
import { TrialRecord } from './trial-record.ts';
import { trialRows } from './trial-study.ts';

type Path = (string | number)[];

async function* read(input: Input): AsyncGenerator<Found> {
  const file = input.name;
  const text = await wholeText(input);
  const parsed = parseJson(text);
  if (!parsed.ok) {
    yield { at: { file, line: parsed.at.line }, value: parsed.got, expected: parsed.expected };
    return;
  }
  const records = recordsIn(parsed.value);
  if (records.length === 0)
    yield {
      at: { file, line: 1 },
      value: isObject(parsed.value) ? Object.keys(parsed.value).join(', ') : parsed.value,
      expected: 'studies of ClinicalTrials.gov, API version 2 (protocolSection)',
    };
  for (const { path, value } of records) {
    const record = TrialRecord.safeParse(value);
    if (record.success) yield* trialRows(record.data, { file });
    else for (const issue of record.error.issues) yield problem(issue, path, value);
  }

  function problem(issue: { path: PropertyKey[]; message: string }, path: Path, value: unknown): Found {
    const inside = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    const line = lineOf(text, [...path, ...inside]);
    return {
      at: { file, ...(line !== undefined && { line }) },
      field: fieldText(inside),
      value: inside.reduce<unknown>((at, part) => (isObject(at) ? Reflect.get(at, part) : undefined), value),
      expected: issue.message.replace(/^Invalid (?:input|string): /, '').replace(/^expected /, ''),
    };
  }
}

function recordsIn(value: unknown): { path: Path; value: unknown }[] {
  if (Array.isArray(value)) return value.map((one: unknown, i) => ({ path: [i], value: one }));
  if (!isObject(value)) return [];
  if ('protocolSection' in value) return [{ path: [], value }];
  if (!('studies' in value) || !Array.isArray(value.studies)) return [];
  return value.studies.map((one: unknown, i) => ({ path: ['studies', i], value: one }));
}

/** Of a field that is not there, the line of what it should stand in. */
function lineOf(text: string, path: Path): number | undefined {
  const paths = [path.length, ...path.keys()].sort((a, b) => b - a).map((n) => path.slice(0, n));
  const lines = linesOf(text, paths);
  return paths.map((one) => lines.get(pathKey(one))).find((line) => line !== undefined);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

export const clinicaltrials: Importer = {
  name: 'clinicaltrials',
  title: 'ClinicalTrials.gov JSON (API version 2)',
  extensions: ['.json'],
  defaults: {
    title: 'ClinicalTrials.gov',
    summary: 'Studies as they were registered: what they found is yet to be read.',
    license: 'Facts only',
    provenance: {
      what: 'Identifiers, designs, arms, enrolment and sponsors of registered studies',
      from: 'ClinicalTrials.gov (U.S. National Library of Medicine)',
      license: 'Facts only; summaries and descriptions are not taken',
    },
  },
  read: fileByFile(read),
};
