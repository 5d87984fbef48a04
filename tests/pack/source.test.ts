/** Recounts the NAD+ pack against the data it was made from, where that folder lies beside the project. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Pack } from '../../seed/pack/format.ts';
import { readPack } from '../../seed/pack/read.ts';

const folder = new URL('../../../shared/data/nad/', import.meta.url);
const there = existsSync(new URL('claims.json', folder));
if (!there)
  console.warn('SKIPPED: the recount of the NAD+ pack; it needs ../shared/data/nad beside the project.');

interface SourceClaim {
  id: string;
  start: number;
  end: number;
  category: string;
  hedging: string;
  evidence: { studyKey: string; direction: string; note: string | null }[];
}
interface SourceStudy {
  key: string;
  title: string | null;
  year: number | null;
  doi: string | null;
  pmid: string | null;
  pmcid: string | null;
  nctId: string[];
  n: number | null;
  tier: string;
  mainFinding: string;
  otherRegistration?: string;
  verifiedFrom: { source: string }[];
}

const KINDS: Record<string, string> = {
  'framework-advice': 'ADVICE',
  'evidence-gap': 'EVIDENCE_GAP',
};
const HEDGING: Record<string, string> = {
  asserted: 'ASSERTED',
  hedged: 'HEDGED',
  'open question': 'OPEN_QUESTION',
  'absent-evidence': 'ABSENCE_OF_EVIDENCE',
};
const DIRECTIONS: Record<string, string> = {
  supports: 'SUPPORTS',
  refutes: 'DISPUTES',
  inconclusive: 'NEUTRAL',
};

describe.skipIf(!there)('the pack and its data', () => {
  let pack: Pack;
  let claims: SourceClaim[];
  let studies: SourceStudy[];
  let article: string;

  beforeAll(async () => {
    const text = (name: string) => readFile(new URL(name, folder), 'utf8');
    const read = await readPack(fileURLToPath(new URL('../../seed/topics/nad-iv/', import.meta.url)));
    if (!read.pack) throw new Error('the pack has problems: see the other tests');
    pack = read.pack;
    claims = (JSON.parse(await text('claims.json')) as { claims: SourceClaim[] }).claims;
    studies = JSON.parse(await text('studies.json')) as SourceStudy[];
    article = await text('article.txt');
  });

  it('same claims, of the same kind', () => {
    const kinds = (rows: [string, string][]) => Object.fromEntries(rows);
    expect(kinds(pack.claims.map((c) => [c.key, c.kind]))).toEqual(
      kinds(claims.map((c) => [c.id, KINDS[c.category] ?? c.category.toUpperCase()])),
    );
  });

  it('same places in the article, put as firmly', () => {
    const byClaim = new Map(pack.statements.map((s) => [s.claim, s]));
    for (const c of claims) {
      expect(byClaim.get(c.id), c.id).toMatchObject({
        start: c.start,
        end: c.end,
        hedging: HEDGING[c.hedging],
      });
    }
    expect(pack.sources.map((s) => s.textSha256)).toContain(
      createHash('sha256').update(article).digest('hex'),
    );
    for (const s of pack.statements) expect(s.end ?? 0).toBeLessThanOrEqual([...article].length);
  });

  it('same evidence: each pair of claim and study once, in the same direction, with its note', () => {
    const pair = (claim: string, study: string, direction: string | undefined) =>
      `${claim} ${study} ${direction}`;
    expect(pack.evidence.map((e) => pair(e.claim, e.study, e.direction)).sort()).toEqual(
      claims.flatMap((c) => c.evidence.map((e) => pair(c.id, e.studyKey, DIRECTIONS[e.direction]))).sort(),
    );
    const notes = new Map(pack.evidence.map((e) => [`${e.claim} ${e.study}`, e.note]));
    for (const c of claims)
      for (const e of c.evidence.filter((e) => e.note && !e.note.includes('see finding')))
        expect(notes.get(`${c.id} ${e.studyKey}`)).toBe(e.note);
  });

  it('same studies with the same identifiers, and none beside them', () => {
    const ids = (s: object) => JSON.stringify(s);
    const mine = pack.studies.map((s) =>
      ids({
        key: s.key,
        doi: s.doi ?? null,
        pmid: s.pmid ?? null,
        pmcid: s.pmcid ?? null,
        registrations: s.registrations.map((r) => r.slice(r.indexOf(':') + 1)),
        year: s.year ?? null,
        n: s.sampleSize ?? null,
        tier: s.verification,
      }),
    );
    const theirs = studies.map((s) =>
      ids({
        key: s.key,
        doi: s.doi,
        pmid: s.pmid,
        pmcid: s.pmcid,
        registrations: [...s.nctId, ...(s.otherRegistration ? [s.otherRegistration] : [])],
        year: s.year,
        n: s.n,
        tier: s.tier,
      }),
    );
    expect(mine.sort()).toEqual(theirs.sort());
  });

  it('titles where they were read, figures of the findings kept', () => {
    const byKey = new Map(pack.studies.map((s) => [s.key, s]));
    for (const s of studies) {
      const mine = byKey.get(s.key);
      if (s.title === null) expect(mine?.title, s.key).toBeUndefined();
      else expect(s.title.startsWith(mine?.title ?? '?'), s.key).toBe(true);
      const numbers = (t: string) => (t.match(/\d[\d.,]*\d|\d/g) ?? []).sort();
      expect(numbers(mine?.finding ?? ''), s.key).toEqual(numbers(s.mainFinding));
    }
  });

  it('no address of where a field was read', () => {
    const text = JSON.stringify(pack.studies) + JSON.stringify(pack.evidence);
    for (const s of studies)
      for (const { source } of s.verifiedFrom) expect(text.includes(source), source).toBe(false);
  });

  it('no sentence of the article: no eight words of it in a row', () => {
    const words = (t: string) => t.toLowerCase().match(/[\p{L}\p{N}+]+/gu) ?? [];
    const runs = (t: string) =>
      words(t).flatMap((_, i, all) => (i + 8 <= all.length ? [all.slice(i, i + 8).join(' ')] : []));
    const theirs = new Set(runs(article));
    expect(theirs.size).toBeGreaterThan(1000);
    const own = [
      ...pack.claims.map((c) => c.text),
      ...pack.concepts.flatMap((c) => c.summary ?? []),
      ...pack.mechanisms.flatMap((m) => [m.summary, ...m.steps.map((s) => s.text)]),
      ...pack.statements.flatMap((s) => s.note ?? []),
      ...pack.studies.map((s) => s.finding),
      ...pack.evidence.flatMap((e) => e.note ?? []),
    ];
    expect(own.flatMap(runs).filter((run) => theirs.has(run))).toEqual([]);
  });
});
