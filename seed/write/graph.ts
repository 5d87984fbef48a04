/**
 * Turns a checked topic pack into the rows of the graph, with the stored grade of every claim.
 * Pure: the same pack gives the same rows, stamped with the pack's data version.
 */
import { createHash } from 'node:crypto';
import { assess } from '../../server/grading/assess.ts';
import { DESIGN_POLICY } from '../../server/grading/policy.ts';
import type { Assessment, EvidenceLine, GradedStudy } from '../../server/grading/types.ts';
import { KIND_OF, type Label } from '../../server/store/graph-schema.ts';
import { prepareSearch } from '../../server/store/search-text.ts';
import type { BulkLoad, NodeRow, RelationshipRow, Value } from '../../server/store/store.ts';
import type { Claim, Evidence, Mechanism, Pack, Study } from '../pack/format.ts';
import {
  claimId,
  conceptId,
  evidenceId,
  mechanismId,
  publicationId,
  sourceId,
  statementId,
  studyId,
  studyTypeId,
} from '../pack/ids.ts';
import { STUDY_TYPES } from '../study-types.ts';
import { shortName } from '../study-names.ts';
import { addDrawing } from './drawn.ts';

/** SHA-256 of the pack's content, shortened: changes when any row changes. */
export function dataVersion(pack: Pack): string {
  return createHash('sha256').update(JSON.stringify(pack)).digest('hex').slice(0, 16);
}

type Properties = Record<string, Value | undefined>;

const distinct = <T>(values: T[]): T[] => [...new Set(values)];

class GraphRows implements BulkLoad {
  readonly nodes: NodeRow[] = [];
  readonly relationships: RelationshipRow[] = [];
  constructor(
    private readonly topic: string,
    private readonly version: string,
  ) {}

  node(label: Label, id: string, properties: Properties): void {
    const set = Object.entries(properties).filter(([, v]) => v !== undefined && v !== null) as [
      string,
      Value,
    ][];
    this.nodes.push({
      label,
      id,
      properties: { kind: KIND_OF[label], topic: this.topic, load: this.version, ...Object.fromEntries(set) },
    });
  }

  /** A node that people search for: its label and the words that find it. */
  searchable(
    label: Label,
    id: string,
    name: string,
    words: (string | undefined | null)[],
    properties: Properties,
  ): void {
    const found = distinct([name, ...words.flatMap((w) => (w ? [w] : []))]);
    this.node(label, id, { label: name, words: found, search: prepareSearch(found), ...properties });
  }

  link(
    type: string,
    [fromLabel, from]: [Label, string],
    [toLabel, to]: [Label, string],
    properties: Properties = {},
  ): void {
    const set = Object.entries(properties).filter(([, v]) => v !== undefined && v !== null) as [
      string,
      Value,
    ][];
    this.relationships.push({
      type,
      fromLabel,
      from,
      toLabel,
      to,
      properties: { load: this.version, ...Object.fromEntries(set) },
    });
  }
}

/** All nodes and relationships of a pack. The pack must have passed `checkPack`. */
export function packToGraph(pack: Pack): BulkLoad & { dataVersion: string } {
  const topic = pack.topic.id;
  const version = dataVersion(pack);
  const rows = new GraphRows(topic, version);
  const concepts = new Map(pack.concepts.map((c) => [c.key, conceptId(topic, c)]));
  const concept = (key: string) => concepts.get(key) ?? `${topic}:concept:${key}`;

  addTopic(rows, pack, version);
  addConcepts(rows, pack, concept);
  addMechanisms(rows, pack, concept);
  addStudies(rows, pack, concept);
  addSources(rows, pack);
  addClaims(rows, pack, concept);
  addDrawing(rows);
  return { nodes: rows.nodes, relationships: rows.relationships, dataVersion: version };
}

function addTopic(rows: GraphRows, pack: Pack, version: string): void {
  const { id, title, summary, license } = pack.topic;
  const questions = pack.topic.questions.map((q) => ({
    text: q.text,
    node: q.claim ? claimId(id, q.claim) : q.mechanism ? mechanismId(id, q.mechanism) : null,
    routes: q.studies?.routes ?? [],
    designs: q.studies?.designs ?? [],
  }));
  rows.node('Topic', id, {
    title,
    summary,
    license,
    version: pack.topic.version,
    dataVersion: version,
    questions: JSON.stringify(questions),
  });
}

function addConcepts(rows: GraphRows, pack: Pack, concept: (key: string) => string): void {
  for (const c of pack.concepts) {
    const id = concept(c.key);
    rows.searchable('Concept', id, c.name, [...c.synonyms, c.key, id, ...c.xrefs, c.summary], {
      key: c.key,
      name: c.name,
      category: c.kind,
      synonyms: c.synonyms,
      xrefs: c.xrefs,
      summary: c.summary,
    });
    for (const broader of c.broader) rows.link('BROADER', ['Concept', id], ['Concept', concept(broader)]);
  }
}

function addMechanisms(rows: GraphRows, pack: Pack, concept: (key: string) => string): void {
  const topic = pack.topic.id;
  pack.mechanisms.forEach((m, position) => {
    const id = mechanismId(topic, m.key);
    const steps = m.steps.map((s) => ({
      title: s.title,
      text: s.text,
      compartment: s.compartment ?? null,
      participants: s.participants.map(concept),
      claims: s.claims.map((c) => claimId(topic, c)),
    }));
    rows.searchable('Mechanism', id, m.name, [m.key, m.summary, ...m.steps.map((s) => s.title)], {
      key: m.key,
      name: m.name,
      summary: m.summary,
      position,
      steps: JSON.stringify(steps),
    });
    const involved = distinct([...m.concepts, ...m.steps.flatMap((s) => s.participants)]);
    for (const c of involved) rows.link('INVOLVES', ['Mechanism', id], ['Concept', concept(c)]);
  });
}

function addStudies(rows: GraphRows, pack: Pack, concept: (key: string) => string): void {
  const topic = pack.topic.id;
  const types = new Map(STUDY_TYPES.map((t) => [t.design, t]));
  for (const t of STUDY_TYPES) {
    rows.searchable('StudyType', studyTypeId(t.design), t.label, [t.summary, t.design.replaceAll('_', ' ')], {
      design: t.design,
      name: t.label,
      summary: t.summary,
      sevco: t.sevco,
      ocebm: DESIGN_POLICY[t.design]?.ocebm,
      position: STUDY_TYPES.indexOf(t),
    });
  }
  for (const s of pack.studies) {
    const id = studyId(topic, s.key);
    const name = shortName(s);
    const arms = s.arms.map((a) => ({
      label: a.label,
      dose: a.dose ?? null,
      duration: a.duration ?? null,
      route: a.route ?? null,
      comparator: a.comparator,
      substances: a.substances.map(concept),
    }));
    rows.searchable(
      'Study',
      id,
      name,
      [
        s.title,
        s.titleNote,
        s.authors,
        s.journal,
        s.key,
        s.doi,
        s.pmid,
        s.pmcid,
        ...s.registrations,
        s.finding,
        types.get(s.design)?.label,
      ],
      {
        key: s.key,
        title: s.title,
        titleNote: s.titleNote,
        authors: s.authors,
        journal: s.journal,
        year: s.year,
        doi: s.doi,
        pmid: s.pmid,
        pmcid: s.pmcid,
        registrations: s.registrations,
        design: s.design,
        designNote: s.designNote,
        systems: s.systems,
        species: s.species,
        speciesNote: s.speciesNote,
        sampleSize: s.sampleSize,
        arms: JSON.stringify(arms),
        routes: distinct(s.arms.flatMap((a) => (a.route ? [a.route] : []))),
        population: s.population ? concept(s.population) : undefined,
        tissues: s.tissues,
        outcomeClass: s.outcomeClass,
        hasResults: s.hasResults,
        randomized: s.randomized,
        blinded: s.blinded,
        controlled: s.controlled,
        funding: s.funding,
        sponsoredBySeller: s.sponsoredBySeller,
        competingInterests: s.competingInterests,
        preprint: s.preprint,
        retracted: s.retracted,
        finding: s.finding,
        verification: s.verification,
        includes: s.includes.map((k) => studyId(topic, k)),
        sameAs: JSON.stringify(s.sameAs.map((l) => ({ ...l, study: studyId(topic, l.study) }))),
        lines: pack.evidence.filter((e) => e.study === s.key).length,
        sortText: name.toLowerCase(),
        newest: s.year ?? 0,
      },
    );
    rows.link('HAS_DESIGN', ['Study', id], ['StudyType', studyTypeId(s.design)]);
    for (const k of s.includes) rows.link('INCLUDES', ['Study', id], ['Study', studyId(topic, k)]);
    for (const c of distinct(s.arms.flatMap((a) => a.substances)))
      rows.link('TESTS', ['Study', id], ['Concept', concept(c)]);
    const publication = publicationId(s);
    if (publication) rows.link('REPORTED_IN', ['Study', id], ['Source', publication]);
  }
}

function addSources(rows: GraphRows, pack: Pack): void {
  const topic = pack.topic.id;
  for (const s of pack.sources) {
    const id = sourceId(topic, s);
    rows.searchable('Source', id, s.title, [s.key, s.doi, s.pmid, s.type], {
      title: s.title,
      type: s.type,
      year: s.year,
      url: s.url,
      doi: s.doi,
      pmid: s.pmid,
      license: s.license,
      textSha256: s.textSha256,
      retracted: s.retracted,
    });
  }
  const stated = new Set(pack.sources.map((s) => sourceId(topic, s)));
  for (const s of pack.studies) {
    const id = publicationId(s);
    if (!id || stated.has(id)) continue;
    stated.add(id);
    const title = s.title ?? `${shortName(s)} (title not recorded)`;
    rows.searchable('Source', id, title, [s.authors, s.journal, s.doi, s.pmid, s.pmcid], {
      title,
      type: 'publication',
      year: s.year,
      doi: s.doi,
      pmid: s.pmid,
      retracted: s.retracted,
      url: s.doi
        ? `https://doi.org/${s.doi}`
        : s.pmid
          ? `https://pubmed.ncbi.nlm.nih.gov/${s.pmid}/`
          : undefined,
    });
  }
}

interface Line {
  id: string;
  row: Evidence;
  study: Study;
}

function linesByClaim(pack: Pack): Map<string, Line[]> {
  const studies = new Map(pack.studies.map((s) => [s.key, s]));
  const byClaim = new Map<string, Line[]>();
  const seen = new Map<string, number>();
  for (const row of pack.evidence) {
    const study = studies.get(row.study);
    if (!study) continue;
    const pair = `${row.claim}\n${row.study}`;
    const nth = seen.get(pair) ?? 0;
    seen.set(pair, nth + 1);
    const lines = byClaim.get(row.claim) ?? [];
    byClaim.set(row.claim, lines);
    lines.push({ id: evidenceId(pack.topic.id, row.claim, row.study, nth), row, study });
  }
  return byClaim;
}

const gradedStudy = (topic: string, s: Study): GradedStudy => ({
  id: studyId(topic, s.key),
  design: s.design,
  systems: s.systems,
  sampleSize: s.sampleSize,
  randomized: s.randomized,
  hasResults: s.hasResults,
  retracted: s.retracted,
  preprint: s.preprint,
  year: s.year,
  routes: distinct(s.arms.flatMap((a) => (a.route ? [a.route] : []))),
  sponsoredBySeller: s.sponsoredBySeller,
});

function addClaims(rows: GraphRows, pack: Pack, concept: (key: string) => string): void {
  const topic = pack.topic.id;
  const evidence = linesByClaim(pack);
  const articleIds = new Map(pack.sources.map((s) => [s.key, sourceId(topic, s)]));
  const names = new Map(pack.concepts.map((c) => [c.key, c]));
  const mechanisms = new Map(pack.mechanisms.map((m) => [m.key, m]));
  for (const claim of pack.claims) {
    const id = claimId(topic, claim.key);
    const lines = evidence.get(claim.key) ?? [];
    const graded: EvidenceLine[] = lines.map((l) => ({
      id: l.id,
      direction: l.row.direction,
      study: gradedStudy(topic, l.study),
    }));
    const assessment = assess({ id, kind: claim.kind, species: claim.qualifiers.species }, graded);
    addClaim(rows, claim, id, lines, assessment, concept, names, mechanisms);
    addEvidence(rows, id, claim, lines, assessment, topic);
  }
  const count = new Map<string, number>();
  const hedgings = new Map<string, string[]>();
  for (const s of pack.statements) {
    const pair = `${s.source}\n${s.claim}`;
    const nth = count.get(pair) ?? 0;
    count.set(pair, nth + 1);
    const id = statementId(topic, s.source, s.claim, nth);
    const source = articleIds.get(s.source) ?? s.source;
    rows.node('Statement', id, {
      hedging: s.hedging,
      namesStudyTypes: s.namesStudyTypes,
      start: s.start,
      end: s.end,
      section: s.section,
      note: s.note,
      claim: claimId(topic, s.claim),
      source,
    });
    rows.link('STATES', ['Statement', id], ['Claim', claimId(topic, s.claim)]);
    rows.link('SAYS', ['Source', source], ['Claim', claimId(topic, s.claim)], { key: id });
    rows.link('IN', ['Statement', id], ['Source', source], { start: s.start, end: s.end });
    hedgings.set(
      claimId(topic, s.claim),
      distinct([...(hedgings.get(claimId(topic, s.claim)) ?? []), s.hedging]),
    );
  }
  for (const node of rows.nodes)
    if (node.label === 'Claim') node.properties.hedging = hedgings.get(node.id) ?? [];
}

function addClaim(
  rows: GraphRows,
  claim: Claim,
  id: string,
  lines: Line[],
  assessment: Assessment,
  concept: (key: string) => string,
  names: Map<string, { name: string }>,
  mechanisms: Map<string, Mechanism>,
): void {
  const topic = id.split(':')[0] ?? '';
  const q = claim.qualifiers;
  const about = [claim.subject, claim.object, ...q.substances].flatMap((k) => names.get(k)?.name ?? []);
  const counted = lines.filter((l) => assessment.ledger.some((e) => e.evidence === l.id && e.counted));
  rows.searchable('Claim', id, claim.label ?? claim.text, [claim.text, claim.key, ...distinct(about)], {
    key: claim.key,
    text: claim.text,
    sortText: claim.text.toLowerCase(),
    claimKind: claim.kind,
    predicate: claim.predicate,
    subject: concept(claim.subject),
    object: concept(claim.object),
    species: q.species,
    route: q.route,
    substances: q.substances.map(concept),
    dose: q.dose,
    tissue: q.tissue,
    population: q.population ? concept(q.population) : undefined,
    outcomeClass: q.outcomeClass,
    mechanisms: claim.mechanisms.map((m) => mechanismId(topic, m)),
    related: JSON.stringify(claim.related.map((r) => ({ claim: claimId(topic, r.claim), how: r.how }))),
    ladder: assessment.ladder,
    level: assessment.level,
    rank: assessment.rank,
    standing: assessment.standing,
    verdict: assessment.verdict,
    balance: assessment.balance,
    sentence: assessment.sentence,
    bodies: JSON.stringify(assessment.bodies),
    ledger: JSON.stringify(assessment.ledger),
    studies: counted.length,
    lines: lines.length,
    disagreement: Math.min(
      lines.filter((l) => l.row.direction === 'SUPPORTS').length,
      lines.filter((l) => l.row.direction === 'DISPUTES').length,
    ),
    designs: distinct(lines.map((l) => l.study.design)),
    systems: distinct(lines.flatMap((l) => l.study.systems)),
    directions: distinct(lines.map((l) => l.row.direction)),
    years: distinct(lines.flatMap((l) => (l.study.year ? [l.study.year] : []))).sort((a, b) => a - b),
  });
  rows.link('SUBJECT', ['Claim', id], ['Concept', concept(claim.subject)]);
  rows.link('OBJECT', ['Claim', id], ['Concept', concept(claim.object)]);
  for (const m of claim.mechanisms) {
    const steps = mechanisms.get(m)?.steps ?? [];
    const step = steps.findIndex((x) => x.claims.includes(claim.key)) + 1;
    rows.link('PART_OF', ['Claim', id], ['Mechanism', mechanismId(topic, m)], { step: step || undefined });
  }
  for (const r of claim.related)
    rows.link('RELATES_TO', ['Claim', id], ['Claim', claimId(topic, r.claim)], { how: r.how });
}

function addEvidence(
  rows: GraphRows,
  claim: string,
  { text }: Claim,
  lines: Line[],
  assessment: Assessment,
  topic: string,
): void {
  const entries = new Map(assessment.ledger.map((e) => [e.evidence, e]));
  for (const { id, row, study } of lines) {
    const entry = entries.get(id);
    rows.node('Evidence', id, {
      claim,
      claimText: text,
      study: studyId(topic, study.key),
      direction: row.direction,
      note: row.note,
      arm: row.arm,
      tissue: row.tissue,
      effect: row.effect,
      effectRatio: row.effectRatio,
      doseResponse: row.doseResponse,
      plausibleConfounding: row.plausibleConfounding,
      flags: JSON.stringify(row.flags),
      design: study.design,
      year: study.year,
      weight: entry?.weight ?? 0,
      counted: entry?.counted ?? false,
      notCountedBecause: entry && !entry.counted ? entry.reason : undefined,
    });
    rows.link('ABOUT', ['Evidence', id], ['Claim', claim]);
    rows.link('FROM', ['Evidence', id], ['Study', studyId(topic, study.key)]);
    rows.link('EVIDENCE', ['Study', studyId(topic, study.key)], ['Claim', claim], {
      key: id,
      id,
      direction: row.direction,
      weight: entry?.weight ?? 0,
      design: study.design,
    });
  }
}
