/** All that a second, independent grading needs, read from the public GraphQL API and from nowhere else. */
import type { Api } from '../api/harness.ts';

export type Direction = 'SUPPORTS' | 'DISPUTES' | 'NEUTRAL';
interface Ref {
  id: string;
}
export interface Arm {
  substances: Ref[];
  route: string | null;
  comparator: boolean;
}
export interface Study {
  id: string;
  design: string;
  systems: string[];
  species: string[];
  sampleSize: number | null;
  arms: Arm[];
  population: Ref | null;
  tissues: string[];
  outcomeClass: string | null;
  hasResults: boolean;
  randomized: boolean | null;
  blinded: boolean | null;
  controlled: boolean | null;
  sponsoredBySeller: boolean | null;
  retracted: boolean;
  year: number | null;
  includes: { id: string; retracted: boolean; sampleSize: number | null }[];
  sameAs: { study: Ref; confirmed: boolean }[];
}
export interface Line {
  id: string;
  direction: Direction;
  arm: number | null;
  tissue: string | null;
  effectRatio: number | null;
  doseResponse: boolean | null;
  plausibleConfounding: boolean | null;
  curatedFlags: { flag: string }[];
  study: Study;
}
/** What both sides must agree on. */
export interface Grade {
  level: string;
  rank: number;
  standing: number;
  verdict: string;
  balance: number;
  caps: string[];
  steps: { domain: string; change: number }[];
}
export interface Claim {
  id: string;
  kind: string;
  qualifiers: {
    species: string | null;
    route: string | null;
    tissue: string | null;
    outcomeClass: string | null;
    substances: Ref[];
    population: Ref | null;
  };
  lines: Line[];
}
export interface Policy {
  humansOnly?: boolean;
  route?: string;
  toYear?: number;
}
export interface Atlas {
  claims: Claim[];
  /** The constants of the grade by name. */
  constant: Record<string, number>;
  /** Concept id -> ids of the concepts directly above it. */
  broader: Map<string, string[]>;
  /** Study id -> one name for all records linked by a confirmed `sameAs`, however many links away. */
  oneStudy: Map<string, string>;
}

type Ask = Api['data'];

const STUDY = `id design systems species sampleSize arms { substances { id } route comparator } population { id } tissues
  outcomeClass hasResults randomized blinded controlled sponsoredBySeller retracted year
  includes { id retracted sampleSize } sameAs { study { id } confirmed }`;
const LINE = `id direction arm tissue effectRatio doseResponse plausibleConfounding curatedFlags { flag } study { id }`;
const CLAIM = `id kind qualifiers { species route tissue outcomeClass substances { id } population { id } }
  evidence(first: 200) { totalCount nodes { ${LINE} } }`;
const GRADE = 'level rank standing verdict balance caps steps { domain change }';

/** Every node of a connection, page by page. */
async function pages<T>(ask: Ask, field: string, nodes: string): Promise<T[]> {
  const all: T[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const query = `query($after: String) { page: ${field}(first: 40, after: $after) {
      nodes { ${nodes} } pageInfo { hasNextPage endCursor } } }`;
    const { page } = await ask(query, { after });
    all.push(...page.nodes);
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  return all;
}

/** The concepts above these, and above those, to the top. */
async function walkUp(ask: Ask, start: string[]): Promise<Map<string, string[]>> {
  const broader = new Map<string, string[]>();
  for (let wanted = [...new Set(start)]; wanted.length > 0; ) {
    const { nodes } = await ask(
      'query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Concept { broader { id } } } }',
      {
        ids: wanted.slice(0, 200),
      },
    );
    for (const node of nodes) {
      broader.set(
        node.id,
        node.broader.map((above: Ref) => above.id),
      );
    }
    wanted = [...new Set([...wanted, ...[...broader.values()].flat()])].filter((id) => !broader.has(id));
  }
  return broader;
}

function nameStudies(studies: Study[]): Map<string, string> {
  const names = new Map(studies.map(({ id }) => [id, id]));
  for (const { id, sameAs } of studies) {
    for (const link of sameAs.filter(({ confirmed }) => confirmed)) {
      const [name, other] = [names.get(id) as string, names.get(link.study.id)];
      for (const [record, current] of names) if (current === other) names.set(record, name);
    }
  }
  return names;
}

export async function readAtlas(ask: Ask): Promise<Atlas> {
  const { gradingPolicy } = await ask('{ gradingPolicy { name value } }');
  const constant: Record<string, number> = {};
  for (const { name, value } of gradingPolicy) constant[name] = Number(value);
  const studies = new Map((await pages<Study>(ask, 'studies', STUDY)).map((study) => [study.id, study]));
  type Raw = Omit<Claim, 'lines'> & {
    evidence: { totalCount: number; nodes: (Omit<Line, 'study'> & { study: Ref })[] };
  };
  const claims = (await pages<Raw>(ask, 'claims', CLAIM)).map(({ evidence, ...claim }) => {
    if (evidence.nodes.length !== evidence.totalCount) throw new Error(`${claim.id}: lines are missing`);
    const lines = evidence.nodes.map((line) => {
      const study = studies.get(line.study.id);
      if (!study) throw new Error(`${line.study.id} is not among the studies`);
      return { ...line, study };
    });
    return { ...claim, lines };
  });
  const concepts = [...studies.values()].flatMap((study) => [
    ...study.arms.flatMap((arm) => arm.substances.map((substance) => substance.id)),
    ...(study.population ? [study.population.id] : []),
  ]);
  return {
    claims,
    constant,
    broader: await walkUp(ask, concepts),
    oneStudy: nameStudies([...studies.values()]),
  };
}

/** What the product says of every claim: the computed grade where a curator's stands in for it. */
export async function readGrades(ask: Ask, policy?: Policy): Promise<Map<string, Grade>> {
  const grades = new Map<string, Grade>();
  for (let after: string | null = null, more = true; more; ) {
    const { page } = await ask(
      `query($after: String, $policy: PolicyInput) { page: claims(first: 40, after: $after) {
        nodes { id assessment(policy: $policy) { ${GRADE} computed { ${GRADE} } } }
        pageInfo { hasNextPage endCursor } } }`,
      { after, policy: policy ?? null },
    );
    for (const { id, assessment } of page.nodes) grades.set(id, assessment.computed ?? assessment);
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  return grades;
}
