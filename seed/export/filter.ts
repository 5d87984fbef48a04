/** A part of a topic that stands on its own: the claims that match, and all that they rest on. */
import type { Row, Table } from '../pack/canonical.ts';
import { CLAIM_KINDS } from '../pack/format.ts';
import { claimId, conceptId, mechanismId } from '../pack/ids.ts';
import type { Held } from './exporter.ts';

/** Which claims; every condition given must hold. */
export interface ClaimCondition {
  kinds: readonly string[];
  concepts: readonly string[];
  mechanisms: readonly string[];
  claims: readonly string[];
}

export const FILTERS = ['kind', 'concept', 'mechanism', 'claim'] as const;

/** Values by the name of their filter, as they were asked for. */
export type FilterValues = Readonly<Record<string, readonly string[]>>;

/** `kind=EFFICACY,SAFETY;mechanism=sirtuins` as values; whether there are such filters is not looked at. */
export function filterValues(text: string): FilterValues {
  const values: Record<string, string[]> = {};
  for (const part of text.split(/[;&]/).filter(Boolean)) {
    const [name = '', list = ''] = part.split('=');
    const asked = values[name.trim()] ?? [];
    values[name.trim()] = [...asked, ...list.split(',').map((one) => one.trim())].filter(Boolean);
  }
  return values;
}

/** The condition that the values make. RangeError where a filter is none, is empty, or names a kind that is none. */
export function conditionOf(values: FilterValues): ClaimCondition {
  for (const [name, list] of Object.entries(values))
    if (!FILTERS.some((one) => one === name) || list.length === 0)
      throw new RangeError(
        `expected a filter such as kind=EFFICACY;mechanism=KEY (${FILTERS.join(', ')}), got ${name}=${list.join()}`,
      );
  const { kind: kinds = [], concept: concepts = [], mechanism: mechanisms = [], claim: claims = [] } = values;
  const wrong = kinds.find((kind) => !CLAIM_KINDS.some((known) => known === kind));
  if (wrong !== undefined) throw notOneOf('kind', CLAIM_KINDS, wrong);
  return { kinds, concepts, mechanisms, claims };
}

/** Names told of a list, where it is long. */
const TOLD = 12;

function notOneOf(name: string, known: readonly string[], got: string): RangeError {
  const more = known.length > TOLD ? ` and ${known.length - TOLD} more` : '';
  return new RangeError(`${name}: expected one of ${known.slice(0, TOLD).join(', ')}${more}; got ${got}`);
}

/**
 * The condition in keys of this topic's rows: concepts, mechanisms and claims may be asked for by the ids of the API too.
 * RangeError for one that the topic does not have.
 */
export async function conditionIn(held: Held, condition: ClaimCondition): Promise<ClaimCondition> {
  const topic = held.topic.id;
  const keysOf = async <T extends 'concepts' | 'mechanisms' | 'claims'>(
    table: T,
    name: string,
    id: (row: Row<T>) => string,
  ): Promise<string[]> => {
    const asked = condition[table];
    const keys = new Map<string, string>();
    if (asked.length > 0)
      for await (const row of held.rows(table)) keys.set(row.key, row.key).set(id(row), row.key);
    return asked.map((one) => {
      const key = keys.get(one);
      if (key === undefined) throw notOneOf(name, [...new Set(keys.values())], one);
      return key;
    });
  };
  return {
    kinds: condition.kinds,
    concepts: await keysOf('concepts', 'concept', (row) => conceptId(topic, row)),
    mechanisms: await keysOf('mechanisms', 'mechanism', (row) => mechanismId(topic, row.key)),
    claims: await keysOf('claims', 'claim', (row) => claimId(topic, row.key)),
  };
}

function matches(claim: Row<'claims'>, { kinds, concepts, mechanisms, claims }: ClaimCondition): boolean {
  const about = [claim.subject, claim.object, ...claim.qualifiers.substances];
  return (
    (kinds.length === 0 || kinds.includes(claim.kind)) &&
    (claims.length === 0 || claims.includes(claim.key)) &&
    (concepts.length === 0 || about.some((key) => concepts.includes(key))) &&
    (mechanisms.length === 0 || claim.mechanisms.some((key) => mechanisms.includes(key)))
  );
}

/**
 * The part of `held` that the condition picks: the claims, the evidence and statements on them, and the studies and
 * sources of these; of mechanisms the steps that still rest on something, of questions those about a claim that is there.
 * Concepts and glossary stay whole: they are the vocabulary in which it is told.
 */
export async function filtered(held: Held, condition: ClaimCondition): Promise<Held> {
  const claims = new Set<string>();
  const studies = new Set<string>();
  const sources = new Set<string>();
  for await (const claim of held.rows('claims'))
    if (matches(claim, condition)) {
      claims.add(claim.key);
      if (claim.curated?.study) studies.add(claim.curated.study);
    }
  for await (const line of held.rows('evidence')) if (claims.has(line.claim)) studies.add(line.study);
  for await (const said of held.rows('statements')) if (claims.has(said.claim)) sources.add(said.source);

  const part = <T extends Table>(table: T, row: Row<T>): Row<T> | undefined => {
    const kept = { ...row };
    if ('study' in kept && 'direction' in kept) return claims.has(kept.claim) ? kept : undefined;
    if ('source' in kept) return claims.has(kept.claim) ? kept : undefined;
    if (table === 'claims' && 'related' in kept) {
      kept.related = kept.related.filter((one) => claims.has(one.claim));
      return claims.has(kept.key) ? kept : undefined;
    }
    if ('verification' in kept) {
      kept.includes = kept.includes.filter((one) => studies.has(one));
      kept.sameAs = kept.sameAs.filter((one) => studies.has(one.study));
      return studies.has(kept.key) ? kept : undefined;
    }
    if (table === 'sources' && 'key' in kept) return sources.has(kept.key) ? kept : undefined;
    if ('steps' in kept) {
      const before = kept.steps.length;
      kept.steps = kept.steps.flatMap((step) => {
        const own = step.claims.filter((one) => claims.has(one));
        // A step that told of claims and has none left would tell what nothing here supports.
        return own.length === 0 && step.claims.length > 0 ? [] : [{ ...step, claims: own }];
      });
      kept.story &&= kept.steps.length === before;
      return kept.steps.length === 0 ? undefined : kept;
    }
    return kept;
  };
  return {
    ...held,
    topic: {
      ...held.topic,
      questions: held.topic.questions.filter((q) => q.claim !== undefined && claims.has(q.claim)),
    },
    rows: async function* (table) {
      for await (const row of held.rows(table)) {
        const kept = part(table, row);
        if (kept) yield kept;
      }
    },
  };
}
