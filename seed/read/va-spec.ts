/**
 * GA4GH VA-Spec: Statements of our own profile, as `export va-spec` writes them; statements about variants of version 1 and
 * of the draft before it; and the statements and descriptors of the VICC metaknowledgebase, from which it came. One, a list,
 * several under names, or one a line.
 */
import { PROPOSITION_TYPE } from '../va-spec/profile.ts';
import type { Found, Place } from './found.ts';
import { fileByFile, type Importer, type Input } from './importer.ts';
import { jsonValues } from './json-values.ts';
import { claimRows, topicRows } from './va-claim.ts';
import { statementRows } from './va-current.ts';
import { descriptorRows, isDescriptor, metaschemaRows } from './va-metaschema.ts';

async function* read(input: Input): AsyncGenerator<Found> {
  for await (const { value, line } of jsonValues(input)) yield* rowsOf(value, { file: input.name, line });
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function* rowsOf(value: unknown, place: Place, named = false): Generator<Found> {
  const expected = 'a Statement of VA-Spec, or a descriptor of the VICC metaknowledgebase';
  if (!isObject(value)) {
    yield { at: place, value, expected };
    return;
  }
  const type = 'type' in value && typeof value.type === 'string' ? value.type : undefined;
  const id = 'id' in value && typeof value.id === 'string' ? value.id : undefined;
  const at = id === undefined ? place : { ...place, record: id };
  if (type === undefined) {
    // Several under their names.
    const held = Object.values(value);
    if (!named && held.length > 0 && held.every(isObject))
      for (const one of held) yield* rowsOf(one, place, true);
    else yield { at, field: 'type', expected };
  } else if (type === 'DataSet') yield* topicRows(value, at);
  else if ('target_proposition' in value) yield* metaschemaRows(value, at);
  else if (isDescriptor(type)) yield* descriptorRows(value, at);
  else if (!type.endsWith('Statement')) yield { at, field: 'type', value: type, expected };
  else if (isOurs(value)) yield* claimRows(value, at);
  else yield* statementRows(value, at);
}

const isOurs = (value: object): boolean =>
  'proposition' in value &&
  isObject(value.proposition) &&
  'type' in value.proposition &&
  value.proposition.type === PROPOSITION_TYPE;

export const vaSpec: Importer = {
  name: 'va-spec',
  title: 'GA4GH VA-Spec: statements and evidence lines',
  extensions: ['.json', '.jsonl', '.ndjson'],
  defaults: {
    provenance: { what: 'Concepts, claims and evidence', from: 'A VA-Spec file', license: 'Not stated' },
  },
  read: fileByFile(read),
};
