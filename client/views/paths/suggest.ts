/** Pairs of concepts worth a look, from the topic's own claims: one that holds, one contested, one open. Pure. */
import type { PathSuggestionsQuery } from '../../api/generated.ts';

type Claim = PathSuggestionsQuery['claims']['nodes'][number];
type Concept = Claim['subject'];

export interface Suggestion {
  readonly from: Concept;
  readonly to: Concept;
  /** What the weaker of the two claims is like. */
  readonly why: string;
}

interface Pair extends Omit<Suggestion, 'why'> {
  readonly weaker: Claim;
  readonly stronger: Claim;
  readonly lines: number;
}

const isContested = ({ weaker }: Pair) => ['CONTESTED', 'DISPUTED'].includes(weaker.assessment.verdict);
const isOpen = ({ weaker, stronger }: Pair) =>
  weaker.assessment.standing === 0 &&
  stronger.assessment.standing >= 2 &&
  !['CONTESTED', 'DISPUTED'].includes(weaker.assessment.verdict);
const standing = ({ weaker }: Pair) => weaker.assessment.standing;

/** Three at most, each with two claims that follow each other and no claim that joins the ends at once. */
export function suggestions(claims: readonly Claim[]): Suggestion[] {
  const pairs = pairsOf(claims).sort((a, b) => b.lines - a.lines || (a.from.id < b.from.id ? -1 : 1));
  const strongest = [...pairs].sort((a, b) => standing(b) - standing(a));
  const wanted: [Pair | undefined, (pair: Pair) => string][] = [];
  const taken = () => new Set(wanted.flatMap(([pair]) => (pair ? [pair.from.id, pair.to.id] : [])));
  const free = (pair: Pair) => !taken().has(pair.from.id) || !taken().has(pair.to.id);
  wanted.push([strongest[0], (pair) => `two claims, the weaker stands ${standing(pair)} of 4`]);
  wanted.push([pairs.filter(free).find(isContested), () => 'two claims, the weaker is contested']);
  wanted.push([pairs.filter(free).find(isOpen), () => 'two claims, the weaker is open']);
  const found = wanted.flatMap(([pair, why]) => (pair ? [{ pair, why: why(pair) }] : []));
  return found.map(({ pair: { from, to }, why }) => ({ from, to, why }));
}

function pairsOf(claims: readonly Claim[]): Pair[] {
  const joined = new Set(claims.flatMap((c) => [key(c.subject, c.object), key(c.object, c.subject)]));
  const bySubject = new Map<string, Claim[]>();
  for (const claim of claims)
    bySubject.set(claim.subject.id, [...(bySubject.get(claim.subject.id) ?? []), claim]);
  const best = new Map<string, Pair>();
  for (const first of claims)
    for (const second of bySubject.get(first.object.id) ?? []) {
      const [from, to] = [first.subject, second.object];
      if (from.id === to.id || joined.has(key(from, to))) continue;
      const firstIsWeaker = first.assessment.standing <= second.assessment.standing;
      const pair: Pair = {
        from,
        to,
        weaker: firstIsWeaker ? first : second,
        stronger: firstIsWeaker ? second : first,
        lines: first.evidence.totalCount + second.evidence.totalCount,
      };
      const other = best.get(key(from, to));
      if (!other || standing(pair) > standing(other)) best.set(key(from, to), pair);
    }
  return [...best.values()];
}

const key = (from: Concept, to: Concept) => `${from.id} ${to.id}`;
