/** Fields of the things that have a page of their own: a row, and what its ids point at. */
import type { Context } from '../context.ts';
import type { ClaimFilter, Direction, PolicyInput } from '../generated.ts';
import { type Now, whenHere } from '../loaders/now.ts';
import type {
  ClaimRow,
  ConceptRow,
  EvidenceRow,
  NodeRow,
  SourceRow,
  StatementRow,
  StudyRow,
  StudyTypeRow,
  TopicRow,
} from '../model.ts';
import { COUNT_BY_KIND } from '../store/statements/nodes.ts';
import { type ClaimFilterField, claimTests } from '../tables/claim-table.ts';
import { COUNTED_KINDS } from '../words.ts';
import { beginStudy } from './ahead.ts';
import { assessment } from './assessments.ts';
import { claimFacets } from './claim-pages.ts';
import { listConnection, pageSize, readPage } from './connections.ts';
import { facets } from './facets.ts';
import { present } from './present.ts';
import { textMatches } from './text.ts';

export interface PageArgs {
  first?: number | null;
  after?: string | null;
}

const TYPE_OF: Record<string, string> = {
  CLAIM: 'Claim',
  CONCEPT: 'Concept',
  MECHANISM: 'Mechanism',
  STUDY: 'Study',
  STUDY_TYPE: 'StudyType',
  SOURCE: 'Source',
  EVIDENCE: 'Evidence',
};

/** Loads whatever an id names; null where nothing has it. */
export function loadNode(id: string, context: Context): Now<NodeRow | null> {
  return whenHere(context.loaders.kind.load(id), (kind) => loadOfKind(kind, id, context));
}

/** The same of an id whose kind is known. */
export function loadOfKind(kind: string | null, id: string, { loaders }: Context): Now<NodeRow | null> {
  switch (kind) {
    case 'CLAIM':
      return loaders.claim.load(id);
    case 'CONCEPT':
      return loaders.concept.load(id);
    case 'MECHANISM':
      return loaders.mechanism.load(id);
    case 'STUDY':
      return loaders.study.load(id);
    case 'STUDY_TYPE':
      return loaders.studyType.load(id);
    case 'SOURCE':
      return loaders.source.load(id);
    case 'EVIDENCE':
      return loaders.evidence.load(id);
    default:
      return null;
  }
}

const Node = { __resolveType: (row: NodeRow) => TYPE_OF[row.kind] };

/** The claims about a concept, or of a mechanism, that pass a filter: the most studied first. */
export async function claimsOf(
  anchor: 'Concept' | 'Mechanism',
  id: string,
  args: PageArgs & { filter?: ClaimFilter | null },
  context: Context,
) {
  const size = pageSize(args.first, 25);
  const filter = args.filter ?? {};
  const [claims, textIds] = await Promise.all([
    context.tables.claims(),
    textMatches(filter.text, ['CLAIM'], context),
  ]);
  const { table } = claims;
  const all = (anchor === 'Concept' ? claims.ofConcept : claims.ofMechanism).of(id);
  const chosen = (without?: ClaimFilterField) =>
    table.chosen(claimTests(claims, filter, textIds, without), all);
  const page = listConnection(chosen(), (row) => table.id(row), anchor, size, args.after);
  return {
    // A total takes no statement.
    totalCount: page.totalCount,
    ...readPage(page, (rows) => context.loaders.claim.loadMany(rows.map((row) => table.id(row)))),
    facets: async () =>
      facets(
        claimFacets(claims),
        (field) => filter[field] != null,
        chosen,
        await context.tables.mechanismNames(),
      ),
  };
}

const Concept = {
  kind: (row: ConceptRow) => row.category,
  synonyms: (row: ConceptRow) => row.synonyms ?? [],
  xrefs: (row: ConceptRow) => row.xrefs ?? [],
  broader: (row: ConceptRow, _: unknown, { loaders }: Context) =>
    present(whenHere(loaders.broaderConcepts.load(row.id), (ids) => loaders.concept.loadMany(ids))),
  mechanisms: (row: ConceptRow, _: unknown, { loaders }: Context) =>
    present(whenHere(loaders.mechanismsOfConcept.load(row.id), (ids) => loaders.mechanism.loadMany(ids))),
  claims: (row: ConceptRow, args: PageArgs, context: Context) => claimsOf('Concept', row.id, args, context),
};

const Claim = {
  kind: (row: ClaimRow) => row.claimKind,
  subject: (row: ClaimRow, _: unknown, { loaders }: Context) => loaders.concept.load(row.subject),
  object: (row: ClaimRow, _: unknown, { loaders }: Context) => loaders.concept.load(row.object),
  qualifiers: (row: ClaimRow) => row,
  mechanisms: (row: ClaimRow, _: unknown, { loaders }: Context) =>
    present(loaders.mechanism.loadMany(row.mechanisms ?? [])),
  statements: (row: ClaimRow, _: unknown, { loaders }: Context) => loaders.statementsOfClaim.load(row.id),
  evidence: (row: ClaimRow, args: PageArgs & { direction?: Direction | null }, { loaders }: Context) => {
    const size = pageSize(args.first, 50);
    return whenHere(loaders.evidenceOfClaim.load(row.id), (lines) => {
      const asked = lines.filter((l) => !args.direction || l.direction === args.direction);
      return listConnection(asked.sort(strongestFirst), (l) => l.id, 'STRENGTH', size, args.after);
    });
  },
  assessment: (row: ClaimRow, args: { policy?: PolicyInput | null }, context: Context) =>
    assessment(row, args.policy, context),
  related: async (row: ClaimRow, args: PageArgs, context: Context) =>
    relatedClaims(row, pageSize(args.first, 10), context),
  relations: async (row: ClaimRow, _: unknown, { loaders }: Context) => {
    const stated = relationsOf(row);
    const claims = await loaders.claim.loadMany(stated.map(({ claim }) => claim));
    return stated.flatMap(({ how }, i) => {
      const claim = claims[i];
      return claim ? [{ claim, how }] : [];
    });
  },
};

const strongestFirst = (a: EvidenceRow, b: EvidenceRow) => b.weight - a.weight || (a.id < b.id ? -1 : 1);

/** Those that the pack relates it to first, then claims about the same two concepts. */
interface StatedRelation {
  claim: string;
  how: string;
}
const relationsOf = (row: ClaimRow) => JSON.parse(row.related) as StatedRelation[];

async function relatedClaims(row: ClaimRow, most: number, context: Context): Promise<readonly ClaimRow[]> {
  const named = relationsOf(row).map((r) => r.claim);
  const { table, ofConcept } = await context.tables.claims();
  const ofObject = new Set(ofConcept.of(row.object));
  const ids = new Set(named);
  for (const shared of ofConcept.of(row.subject)) {
    if (ids.size > most) break;
    if (ofObject.has(shared)) ids.add(table.id(shared));
  }
  ids.delete(row.id);
  return present(context.loaders.claim.loadMany([...ids].slice(0, most)));
}

const Qualifiers = {
  substances: (row: ClaimRow, _: unknown, { loaders }: Context) =>
    present(loaders.concept.loadMany(row.substances ?? [])),
  population: (row: ClaimRow, _: unknown, { loaders }: Context) =>
    row.population ? loaders.concept.load(row.population) : null,
};

const Statement = {
  source: (row: StatementRow, _: unknown, { loaders }: Context) => loaders.source.load(row.source),
  claim: (row: StatementRow, _: unknown, { loaders }: Context) => loaders.claim.load(row.claim),
  namesStudyTypes: (row: StatementRow) => row.namesStudyTypes ?? [],
};

const Source = {
  statements: async (row: SourceRow, args: PageArgs, { loaders }: Context) => {
    const size = pageSize(args.first, 50);
    const statements = [...(await loaders.statementsOfSource.load(row.id))].sort(
      (a, b) => (a.start ?? 0) - (b.start ?? 0) || (a.id < b.id ? -1 : 1),
    );
    return listConnection(statements, (s) => s.id, 'PLACE', size, args.after);
  },
  studies: (row: SourceRow, _: unknown, { loaders }: Context) =>
    present(whenHere(loaders.studiesOfSource.load(row.id), (ids) => loaders.study.loadMany(ids))),
};

interface StoredArm {
  label: string;
  substances: string[];
}
const Study = {
  label: (row: StudyRow) => row.label,
  registrations: (row: StudyRow) => row.registrations ?? [],
  studyType: (row: StudyRow, _: unknown, { loaders }: Context) =>
    loaders.studyType.load(`atlas:study-type:${row.design}`),
  sevco: async (row: StudyRow, _: unknown, { loaders }: Context) =>
    (await loaders.studyType.load(`atlas:study-type:${row.design}`))?.sevco ?? [],
  ocebm: async (row: StudyRow, _: unknown, { loaders }: Context) =>
    (await loaders.studyType.load(`atlas:study-type:${row.design}`))?.ocebm ?? null,
  systems: (row: StudyRow) => row.systems ?? [],
  species: (row: StudyRow) => row.species ?? [],
  tissues: (row: StudyRow) => row.tissues ?? [],
  arms: (row: StudyRow) => JSON.parse(row.arms) as StoredArm[],
  readFrom: (row: StudyRow) => JSON.parse(row.readFrom) as unknown[],
  population: (row: StudyRow, _: unknown, { loaders }: Context) =>
    row.population ? loaders.concept.load(row.population) : null,
  includes: (row: StudyRow, _: unknown, { loaders }: Context) =>
    present(loaders.study.loadMany(row.includes ?? [])),
  reportedIn: (row: StudyRow, _: unknown, { loaders }: Context) =>
    present(whenHere(loaders.sourcesOfStudy.load(row.id), (ids) => loaders.source.loadMany(ids))),
  sameAs: (row: StudyRow) => JSON.parse(row.sameAs) as unknown[],
  evidence: async (row: StudyRow, args: PageArgs, { loaders }: Context) => {
    const size = pageSize(args.first, 50);
    return listConnection(await loaders.evidenceOfStudy.load(row.id), (l) => l.id, 'ID', size, args.after);
  },
};
const StudyLink = {
  study: (link: { study: string }, _: unknown, { loaders }: Context) => loaders.study.load(link.study),
};
const Intervention = {
  substances: (arm: StoredArm, _: unknown, { loaders }: Context) =>
    present(loaders.concept.loadMany(arm.substances)),
};

const StudyType = {
  label: (row: StudyTypeRow) => row.name,
  sevco: (row: StudyTypeRow) => row.sevco ?? [],
  studies: (row: StudyTypeRow, args: PageArgs, { loaders }: Context) => {
    const size = pageSize(args.first, 25);
    return whenHere(loaders.studiesOfType.load(row.id), (ids) => {
      const page = listConnection(ids, (id) => id, 'NEWEST', size, args.after);
      return {
        totalCount: page.totalCount,
        ...readPage(page, (asked) => loaders.study.loadMany(asked)),
        facets: [],
      };
    });
  },
};

const Evidence = {
  claim: (row: EvidenceRow, _: unknown, { loaders }: Context) => loaders.claim.load(row.claim),
  study: (row: EvidenceRow, _: unknown, context: Context) => {
    beginStudy(row.study, context);
    return context.loaders.study.load(row.study);
  },
  indirectness: (row: EvidenceRow) => row.indirectness ?? [],
  curatedFlags: (row: EvidenceRow) => JSON.parse(row.flags) as unknown[],
  notRecorded: (row: EvidenceRow) => row.notRecorded ?? [],
};

const Topic = {
  counts: async (row: TopicRow, _: unknown, context: Context) => countsByKind(row.id, context),
  questions: (row: TopicRow) => JSON.parse(row.questions) as unknown[],
  compartments: (row: TopicRow) => JSON.parse(row.compartments) as unknown[],
};
const Question = {
  node: (q: { node: string | null }, _: unknown, context: Context) =>
    q.node ? loadNode(q.node, context) : null,
};

/** How many things of each kind, in the whole store or in one topic. */
export async function countsByKind(topic: string | null, { store }: Context) {
  const rows = await store.read<{ value: string; count: number }>(
    COUNT_BY_KIND(topic !== null),
    topic === null ? {} : { topic },
  );
  const counts = new Map(rows.map((r) => [r.value, r.count]));
  return COUNTED_KINDS.map(([value, label]) => ({ value, label, count: counts.get(value) ?? 0 }));
}

export const THINGS = {
  Node,
  Concept,
  Claim,
  Qualifiers,
  Statement,
  Source,
  Study,
  StudyLink,
  Intervention,
  StudyType,
  Evidence,
  Topic,
  Question,
};
