/** The five typical questions, and the first's like of the largest hub, as each server is asked them. */
import { conceptAt, part, type Topic } from '../growth-questions.ts';

/** What one server is sent for a question. */
export type Body = Record<string, unknown>;
type Ask = (turn: number, topic: Topic) => Body;

export interface Question {
  name: string;
  /** The hand-written statement that answers it. */
  statement: string;
  means: string;
  ours: Ask;
  /** The ways in which `@neo4j/graphql` can be asked: the faster is measured. */
  library: Ask[];
  byHand: Ask;
  /** Of an answer, whoever gave it, what must be the same in all. */
  facts: (answer: unknown) => unknown[];
}

const query =
  (text: string, variables: Ask): Ask =>
  (turn, topic) => ({ query: text, variables: variables(turn, topic) });

const claim: Ask = (turn, { claims }) => ({ id: `large:claim:c${Math.floor(part(turn) * claims)}` });
const concept: Ask = (turn, { concepts }) => ({ id: conceptAt(0.02 + part(turn) / 100, concepts) });
const hub: Ask = () => ({ id: 'large:concept:k0' });
const named: Ask = (turn, { names }) => ({ text: names[turn % names.length] });
const twenty: Ask = (turn, { concepts }) => ({
  ids: Array.from({ length: 20 }, (_, i) => conceptAt((i + part(turn)) / 20, concepts)),
});

const KINDS = ['MECHANISM', 'PHARMACOKINETICS', 'MEASUREMENT', 'EFFICACY'];
const filtered: Ask = (turn) => ({ kind: KINDS[turn % KINDS.length], balance: (turn % 7) / 100 });

const CONCEPT_OF_OURS = `query($id: ID!) { concept(id: $id) { name claims(first: 100) { totalCount
  nodes { id text subject { id name } object { id name } mechanisms { id name } } } } }`;
const CLAIM_OF_LIBRARY = 'id text subjects { id name } objects { id name } mechanisms { id name }';
/** Found over the two relationships by generated Cypher, or by Cypher given by hand. */
const CONCEPT_OF_LIBRARY = [
  `query($id: ID!) { concepts(where: {id: {eq: $id}}) { name claimCount mostStudied(first: 100) { ${CLAIM_OF_LIBRARY} } } }`,
  `query($id: ID!) { concepts(where: {id: {eq: $id}}) { name }
    claimsConnection(first: 100, sort: [{lines: DESC}, {id: ASC}], where: {OR: [
      {subjects: {some: {id: {eq: $id}}}}, {objects: {some: {id: {eq: $id}}}}]}) {
      totalCount edges { node { ${CLAIM_OF_LIBRARY} } } } }`,
];

const ofConcept = (of: Ask) => ({
  statement: 'Q3',
  ours: query(CONCEPT_OF_OURS, of),
  library: CONCEPT_OF_LIBRARY.map((text) => query(text, of)),
  byHand: of,
  facts: values,
});

export const QUESTIONS: Question[] = [
  {
    name: 'Q1',
    statement: 'Q1',
    means: 'a claim with evidence, studies, designs and sources',
    ours: query(
      `query($id: ID!) { claim(id: $id) { id text kind evidence { nodes { id direction weight
        study { id title year studyType { label } reportedIn { id title year } } } } } }`,
      claim,
    ),
    library: [
      query(
        `query($id: ID!) { claims(where: {id: {eq: $id}}) { id text claimKind
          evidence(sort: [{weight: DESC}, {id: ASC}], limit: 50) { id direction weight
            studies { id title year designs { name } reportedIn { id title year } } } } }`,
        claim,
      ),
    ],
    byHand: claim,
    facts: values,
  },
  {
    name: 'Q2',
    statement: 'Q2',
    means: 'a filtered, sorted page of 25 claims with their total',
    ours: query(
      `query($kind: ClaimKind!, $balance: Float!) {
        claims(filter: {kinds: [$kind], minBalance: $balance}, orderBy: RANK_DESC, first: 25) {
          totalCount nodes { id text kind assessment { level verdict } } } }`,
      filtered,
    ),
    library: [
      query(
        `query($kind: String!, $balance: Float!) {
          claimsConnection(where: {claimKind: {eq: $kind}, balance: {gte: $balance}}, first: 25, sort: [{rank: DESC}, {id: ASC}]) {
            totalCount edges { node { id text claimKind level verdict } } } }`,
        filtered,
      ),
      query(
        `query($kind: String!, $balance: Float!) {
          claimsConnection(where: {claimKind: {eq: $kind}, balance: {gte: $balance}}) { aggregate { count { nodes } } }
          claims(where: {claimKind: {eq: $kind}, balance: {gte: $balance}}, limit: 25, sort: [{rank: DESC}, {id: ASC}]) {
            id text claimKind level verdict } }`,
        filtered,
      ),
    ],
    byHand: filtered,
    facts: values,
  },
  { name: 'Q3', means: "a concept's 100 claims with the other concept and mechanism", ...ofConcept(concept) },
  { name: 'Q3h', means: 'the same of the largest hub', ...ofConcept(hub) },
  {
    name: 'Q4',
    statement: 'Q4',
    means: 'a ranked search over two kinds, 20 hits',
    ours: query(
      `query($text: String!) { search(text: $text, kinds: [CLAIM, CONCEPT], first: 20) { node { id } kind label score } }`,
      named,
    ),
    library: [
      query(
        `query($text: String!) { found(text: $text) { __typename
          ... on Claim { id label } ... on Concept { id label } } }`,
        inLucene(named),
      ),
    ],
    byHand: inLucene(named),
    // Each ranks in its own way, and ours finds beginnings and stems too: the concept that is named is first in all.
    facts: (answer) => [
      values(answer, 'as they come').find((value) => String(value).startsWith('large:concept:')),
    ],
  },
  {
    name: 'Q5',
    statement: 'Q5',
    means: '20 concepts, each with 10 claims and how many point each way',
    ours: query(
      `query($ids: [ID!]!) { nodes(ids: $ids) { ... on Concept { name claims(first: 10) { totalCount nodes { id text } }
        SUPPORTS: claims(filter: {directions: [SUPPORTS]}) { totalCount }
        DISPUTES: claims(filter: {directions: [DISPUTES]}) { totalCount }
        NEUTRAL: claims(filter: {directions: [NEUTRAL]}) { totalCount } } } }`,
      twenty,
    ),
    library: [
      query(
        `query($ids: [ID!]!) { concepts(where: {id: {in: $ids}}) { name claimCount
          mostStudied(first: 10) { id text } directions { SUPPORTS DISPUTES NEUTRAL } } }`,
        twenty,
      ),
    ],
    byHand: twenty,
    facts: values,
  },
];

/** All words must be there, as in our search. */
function inLucene(of: Ask): Ask {
  return (turn, topic) => ({ text: String(of(turn, topic).text).split(' ').join(' AND ') });
}

/** All numbers, truths and texts of an answer, however it wraps them. */
function values(answer: unknown, order: 'sorted' | 'as they come' = 'sorted'): unknown[] {
  const found: unknown[] = [];
  const collect = (value: unknown): void => {
    if (value === null || value === undefined) return;
    if (typeof value === 'object') Object.values(value).forEach(collect);
    else found.push(value);
  };
  collect(answer);
  return order === 'sorted' ? found.sort((a, b) => (String(a) < String(b) ? -1 : 1)) : found;
}
