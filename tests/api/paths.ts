/** Chains of claims, asked over HTTP: the same for every engine. */
import { expect, it } from 'vitest';
import type { Api } from './harness.ts';

interface Step {
  from: { id: string };
  to: { id: string };
  forward: boolean;
  claim: { id: string; kind: string; subject: { id: string }; object: { id: string } } | null;
  via: { id: string } | null;
  others: { id: string; kind: string }[];
}
interface Path {
  standing: number;
  weakest: { id: string; assessment: { standing: number } };
  claims: { id: string; assessment: { standing: number } }[];
  nodes: { id: string; kind: string }[];
  edges: { source: string; target: string; type: string }[];
  steps: Step[];
}

const PATHS = `query($from: ID!, $to: ID!, $maxClaims: Int, $widen: Boolean, $filter: ClaimFilter, $policy: PolicyInput) {
  paths(from: $from, to: $to, maxClaims: $maxClaims, widen: $widen, filter: $filter, policy: $policy, first: 20) {
    standing weakest { id assessment(policy: $policy) { standing } }
    claims { id assessment(policy: $policy) { standing } }
    nodes { id kind } edges { source target type }
    steps { forward from { id } to { id } via { id } others { id kind }
      claim { id kind subject { id } object { id } } } } }`;

const ORAL = 'nad:concept:oral-precursors';
const BLOOD = 'nad:concept:blood-nad';
const LEVELS = 'nad:concept:nad-levels';
const INFUSION = 'nad:concept:nad-iv';
const CANCER = 'nad:concept:cell-proliferation-cancer';
const NMN = 'CHEBI:16171';
const PAIRS = [
  [ORAL, LEVELS],
  [INFUSION, 'nad:concept:health-outcomes'],
  [INFUSION, 'nad:concept:mitochondrial-function'],
  ['UniProtKB:P28907', INFUSION],
  [CANCER, ORAL],
] as const;

export function describePaths(api: () => Api): void {
  const find = async (from: string, to: string, more: object = {}): Promise<Path[]> =>
    (await api().data(PATHS, { from, to, ...more })).paths;
  const claimsOf = (path: Path) => path.claims.map(({ id }) => id.replace('nad:claim:', ''));

  it('tells a chain concept by concept, from one end to the other, each claim between its own two', async () => {
    const paths = [
      ...(await find(INFUSION, 'nad:concept:health-outcomes')),
      ...(await find(CANCER, ORAL, { widen: true })),
    ];
    expect(paths.length).toBeGreaterThan(2);
    for (const { steps, claims, standing, weakest, nodes } of paths) {
      expect(steps.flatMap(({ claim }) => (claim ? [claim.id] : []))).toEqual(claims.map(({ id }) => id));
      for (const [i, step] of steps.slice(1).entries()) expect(step.from.id).toBe(steps[i]?.to.id);
      const concepts = [steps[0]?.from.id, ...steps.map(({ to }) => to.id)];
      expect(new Set(concepts).size, 'no concept twice').toBe(concepts.length);
      for (const id of concepts) expect(nodes.map((n) => n.id)).toContain(id);
      for (const { claim, forward, from, to, via } of steps) {
        if (!claim) continue;
        const [subject, object] = forward ? [from.id, to.id] : [to.id, from.id];
        expect(claim.object.id).toBe(object);
        expect(claim.subject.id).toBe(via?.id ?? subject);
      }
      const standings = claims.map(({ assessment }) => assessment.standing);
      expect(standing).toBe(Math.min(...standings));
      expect(weakest.assessment.standing).toBe(standing);
    }
  });

  it('is led on by claims of fact alone, and tells gaps and advice beside them', async () => {
    const paths = await find(INFUSION, 'nad:concept:intracellular-nad', { maxClaims: 5 });
    const health = await find(INFUSION, 'nad:concept:health-outcomes');
    for (const { steps } of [...paths, ...health])
      for (const { claim } of steps)
        expect(['EVIDENCE_GAP', 'ADVICE', 'PROTOCOL', 'COST', 'OPINION']).not.toContain(claim?.kind);
    // That nobody has compared the two is no evidence that infusions help.
    expect(health.map(claimsOf)).not.toContainEqual(['C61']);
    const [direct] = await find(INFUSION, 'nad:concept:plasma-nad', { maxClaims: 1 });
    expect(direct?.steps[0]?.others.map(({ id }) => id)).toEqual(['nad:claim:C42']);
  });

  it('puts the strongest weakest link first, then the shorter chain, and leaves out detours', async () => {
    const [first] = await find(ORAL, LEVELS);
    expect(claimsOf(first as Path)).toEqual(['C58a', 'C38a']);
    for (const [from, to] of PAIRS) {
      const paths = await find(from, to, { widen: true });
      const [standings, lengths] = [paths.map((p) => p.standing), paths.map((p) => p.claims.length)];
      const concepts = paths.map(({ steps }) => [from, ...steps.map((step) => step.to.id)]);
      expect(paths.length, `${from} ${to}`).toBeGreaterThan(1);
      paths.forEach((path, i) => {
        for (let before = 0; before < i; before++) {
          expect(standings[before]).toBeGreaterThanOrEqual(path.standing);
          if (standings[before] === path.standing)
            expect(lengths[before]).toBeLessThanOrEqual(path.claims.length);
          const added = (concepts[before] ?? []).filter((id) => !concepts[i]?.includes(id));
          expect(added, 'a detour from a chain before it').not.toEqual([]);
        }
      });
    }
  });

  it('widened, goes to a more general concept without a claim, and begins at a substance', async () => {
    expect(await find(NMN, LEVELS)).toEqual([]);
    const [path] = await find(NMN, LEVELS, { widen: true });
    expect(path?.steps).toMatchObject([
      {
        from: { id: NMN },
        to: { id: BLOOD },
        forward: true,
        via: { id: ORAL },
        claim: { id: 'nad:claim:C58a' },
      },
      { from: { id: BLOOD }, to: { id: LEVELS }, forward: true, via: null, claim: null },
    ]);
    expect(path?.steps[1]?.others.map(({ id }) => id)).toEqual(['nad:claim:C38a']);
    expect(path?.edges).toContainEqual({ source: BLOOD, target: LEVELS, type: 'BROADER' });
    const back = await find(LEVELS, NMN, { widen: true });
    expect(claimsOf(back[0] as Path)).toEqual(['C58a']);
    expect(back[0]?.steps.map(({ forward }) => forward)).toEqual([false, false]);
  });

  it('does not reason from a whole class of outcomes to one of them', async () => {
    const paths = await find(ORAL, 'nad:concept:insulin-sensitivity', { widen: true });
    for (const { steps } of paths)
      steps.forEach((step, i) => {
        const before = steps[i - 1];
        if (step.claim === null && before) expect(step.forward).toBe(before.forward);
      });
    expect(paths.map(claimsOf)).not.toContainEqual(['C58b']);
  });

  it('is led on only by claims that pass the filter', async () => {
    const filter = { kinds: ['MECHANISM', 'EFFICACY'] };
    const all = await find('UniProtKB:P28907', INFUSION, { widen: true });
    const some = await find('UniProtKB:P28907', INFUSION, { widen: true, filter });
    expect(all.flatMap(claimsOf)).toContain('C59');
    expect(some.length).toBeGreaterThan(0);
    for (const { steps } of some)
      for (const { claim } of steps) if (claim) expect(filter.kinds).toContain(claim.kind);
  });

  it('grades and ranks the chains anew under a what-if', async () => {
    const now = await find(INFUSION, 'nad:concept:mitochondrial-function', { widen: true });
    const people = await find(INFUSION, 'nad:concept:mitochondrial-function', {
      widen: true,
      policy: { humansOnly: true },
    });
    expect(now[0]?.standing).toBeGreaterThan(people[0]?.standing ?? 0);
    for (const { standing, weakest, claims } of people) {
      expect(weakest.assessment.standing).toBe(standing);
      expect(Math.min(...claims.map(({ assessment }) => assessment.standing))).toBe(standing);
    }
    for (const [from, to] of PAIRS) {
      const paths = await find(from, to, { widen: true, policy: { humansOnly: true } });
      const order = paths.map(({ standing }) => standing);
      expect(order).toEqual([...order].sort((a, b) => b - a));
    }
  });

  it('says what is wrong with its ends and lengths', async () => {
    const wrong: [Record<string, unknown>, string, RegExp][] = [
      [{ from: NMN, to: NMN }, 'to', /another concept/],
      [{ from: NMN, to: 'nad:concept:nowhere' }, 'to', /id of a concept/],
      [{ from: NMN, to: LEVELS, maxClaims: 7 }, 'maxClaims', /1 to 6, got 7/],
    ];
    for (const [variables, argument, message] of wrong) {
      const { errors } = await api().ask(PATHS, variables);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
      expect(errors?.[0]?.message).toMatch(message);
    }
  });
}
