/** A part of a topic that stands on its own: the claims that match, and all that they rest on. */
import type { Row, Table } from '../pack/canonical.ts';
import type { Held } from './exporter.ts';

/** Which claims; every condition given must hold. */
export interface ClaimCondition {
  kinds: readonly string[];
  concepts: readonly string[];
  mechanisms: readonly string[];
  claims: readonly string[];
}

export const FILTERS = ['kind', 'concept', 'mechanism', 'claim'] as const;

/** `kind=EFFICACY,SAFETY;mechanism=sirtuins` as a condition; a text that is none is told by throwing RangeError. */
export function parseFilter(text: string): ClaimCondition {
  const values = new Map<string, string[]>(FILTERS.map((name) => [name, []]));
  for (const part of text.split(/[;&]/).filter(Boolean)) {
    const [name = '', list] = part.split('=');
    const known = values.get(name.trim());
    if (!known || !list)
      throw new RangeError(
        `expected a filter such as kind=EFFICACY;mechanism=KEY (${FILTERS.join(', ')}), got ${part}`,
      );
    known.push(...list.split(',').map((one) => one.trim()));
  }
  const of = (name: (typeof FILTERS)[number]) => values.get(name) ?? [];
  return { kinds: of('kind'), concepts: of('concept'), mechanisms: of('mechanism'), claims: of('claim') };
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
