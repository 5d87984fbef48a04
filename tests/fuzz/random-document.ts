/** Random documents of the API: valid ones made from its schema, and broken ones made from those. By a seed, so that a failure can be repeated. */
import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

export type Random = () => number;

/** mulberry32, by Tommy Ettinger (public domain): small, and good enough to choose by. */
export function randomBy(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pick = <T>(random: Random, from: readonly T[]): T =>
  from[Math.floor(random() * from.length)] as T;

/** Texts and numbers that find something, nothing, or a weak place. */
const TEXTS = [
  'nad',
  'CD38',
  '',
  ' ',
  'é',
  '"',
  '\\',
  '\u0000',
  '%',
  '*',
  'a'.repeat(3_000),
  '💊',
  '{}',
  '$x',
  '--',
];
const INTS = [0, 1, 2, 5, 25, 200, 201, -1, 2_147_483_647, -2_147_483_648, 1900, 2024];

export interface Material {
  schema: GraphQLSchema;
  /** Ids that are there, of every kind. */
  ids: readonly string[];
}

/** A query that validates; what its arguments name may not be there, and may be too much. */
export function validDocument({ schema, ids }: Material, random: Random): string {
  const chance = (of: number) => random() < of;

  const value = (type: GraphQLInputType): string => {
    if (isNonNullType(type)) return value(type.ofType);
    if (isListType(type))
      return `[${Array.from({ length: Math.floor(random() * 4) }, () => value(type.ofType)).join(', ')}]`;
    if (isEnumType(type)) return pick(random, type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isNonNullType(field.type) || chance(0.3),
      );
      return `{${fields.map((field) => `${field.name}: ${value(field.type)}`).join(', ')}}`;
    }
    if (type.name === 'Int') return String(pick(random, INTS));
    if (type.name === 'Float') return String(random() * 2 - 1);
    if (type.name === 'Boolean') return String(chance(0.5));
    return JSON.stringify(type.name === 'ID' && chance(0.8) ? pick(random, ids) : pick(random, TEXTS));
  };
  const given = (args: readonly GraphQLArgument[]) => {
    const chosen = args.filter((one) => isNonNullType(one.type) || chance(0.5));
    return chosen.length > 0 ? `(${chosen.map((one) => `${one.name}: ${value(one.type)}`).join(', ')})` : '';
  };
  let alias = 0;
  const selection = (type: GraphQLCompositeType, depth: number): string => {
    const parts: string[] = ['__typename'];
    if ('getFields' in type) {
      for (const field of Object.values(type.getFields())) {
        const inner = getNamedType(field.type);
        if (isCompositeType(inner) && depth <= 0) continue;
        if (!chance(isCompositeType(inner) ? 0.35 : 0.5)) continue;
        alias += 1;
        const below = isCompositeType(inner) ? ` ${selection(inner, depth - 1)}` : '';
        parts.push(`f${alias}: ${field.name}${given(field.args)}${below}`);
        if (parts.length > 12) break;
      }
    }
    if (isAbstractType(type))
      for (const one of schema.getPossibleTypes(type))
        if (chance(0.4)) parts.push(`... on ${one.name} ${selection(one, depth - 1)}`);
    return `{ ${parts.join(' ')} }`;
  };

  const root = schema.getQueryType();
  if (!root) throw new Error('The schema has no queries');
  const field = pick(random, Object.values(root.getFields()));
  const inner = getNamedType(field.type);
  const below = isCompositeType(inner) ? ` ${selection(inner, Math.floor(random() * 4))}` : '';
  return `query Fuzz { q: ${field.name}${given(field.args)}${below} }`;
}

const BREAKERS = [
  '{',
  '}',
  '(',
  ')',
  '$',
  '!',
  '...',
  '@skip',
  '"',
  '#',
  '\u0000',
  'null',
  'fragment',
  '[',
  '9e999',
  'é',
];

/** The document with a few of its pieces lost, doubled, moved or replaced. */
export function brokenDocument(text: string, random: Random): string {
  let broken = text;
  for (let i = 0; i <= random() * 4; i++) {
    const at = Math.floor(random() * broken.length);
    const end = at + Math.floor(random() * 12);
    const piece = pick(random, [pick(random, BREAKERS), broken.slice(at, end), broken.slice(0, at), '']);
    broken = broken.slice(0, at) + piece + broken.slice(end);
  }
  return broken;
}
