/** What kind of thing a record of an answer is: by its type, by its id, else by the field that it came in. */
import type { NodeKind } from '../../api/generated.ts';
import { asWords, NODE_KINDS, sentenceCase } from '../../state/vocabulary.ts';
import { type Fields, fieldOf } from './json.ts';

const TYPES: ReadonlyMap<string, NodeKind> = new Map([
  ['Claim', 'CLAIM'],
  ['Concept', 'CONCEPT'],
  ['Mechanism', 'MECHANISM'],
  ['Study', 'STUDY'],
  ['StudyType', 'STUDY_TYPE'],
  ['Source', 'SOURCE'],
]);

const FIELDS: ReadonlyMap<string, NodeKind> = new Map([
  ['claim', 'CLAIM'],
  ['related', 'CLAIM'],
  ['weakest', 'CLAIM'],
  ['concept', 'CONCEPT'],
  ['subject', 'CONCEPT'],
  ['object', 'CONCEPT'],
  ['participant', 'CONCEPT'],
  ['substance', 'CONCEPT'],
  ['population', 'CONCEPT'],
  ['broader', 'CONCEPT'],
  ['mechanism', 'MECHANISM'],
  ['study', 'STUDY'],
  ['include', 'STUDY'],
  ['studyType', 'STUDY_TYPE'],
  ['source', 'SOURCE'],
  ['reportedIn', 'SOURCE'],
]);

const isKind = (value: unknown): value is NodeKind =>
  typeof value === 'string' && Object.hasOwn(NODE_KINDS, value);

/** `as`: the kind in words. */
export function kindOf(
  fields: Fields,
  field: string,
  id: string | null,
): { kind: NodeKind | null; as: string } {
  const type = fieldOf(fields, '__typename');
  const given = fieldOf(fields, 'kind');
  const inId = /^[\w-]+:([a-z]+):/.exec(id ?? '')?.[1]?.toUpperCase();
  const one = singular(field);
  const kind =
    (typeof type === 'string' ? TYPES.get(type) : undefined) ??
    (isKind(given) ? given : undefined) ??
    (isKind(inId) ? inId : undefined) ??
    FIELDS.get(one) ??
    null;
  if (kind) return { kind, as: NODE_KINDS[kind] };
  return { kind, as: sentenceCase(asWords(typeof type === 'string' ? type : one || 'thing')) };
}

function singular(field: string): string {
  if (field.endsWith('ies')) return `${field.slice(0, -3)}y`;
  return field.endsWith('s') && !field.endsWith('ss') && field !== 'species' ? field.slice(0, -1) : field;
}
