/** What is asked of a made-up topic as it grows, about like things at every size: an average claim, the largest hub. */

export interface Question {
  name: string;
  query: string;
  /** Different ones in turn, so that no answer is one kept from before. */
  variables(turn: number, topic: Topic): object;
  aim: string;
}

/** What the questions name. */
export interface Topic {
  claims: number;
  concepts: number;
  /** Names of concepts all along the topic. */
  names: string[];
}

/** The topic of a size, as `largeTopic` makes it. `ask`: a query's data. */
export async function topicOf(claims: number, ask: (query: string) => Promise<unknown>): Promise<Topic> {
  const concepts = Math.max(20, Math.ceil(claims / 20));
  const ids = Array.from({ length: 20 }, (_, i) => conceptAt((i + 0.5) / 20, concepts));
  const data = (await ask(`{ nodes(ids: ${JSON.stringify(ids)}) { ... on Concept { name } } }`)) as {
    nodes: { name: string }[];
  };
  return { claims, concepts, names: data.nodes.map(({ name }) => name) };
}

/** From 0 to 1, evenly spread whatever the number of turns. The generator's things are alike at the same part of any size. */
export const part = (turn: number) => (turn * 0.618_033_988_75) % 1;
export const conceptAt = (at: number, concepts: number) => `large:concept:k${Math.floor(at * concepts)}`;
const claim = (turn: number, { claims }: Topic) => ({
  id: `large:claim:c${Math.floor(part(turn) * claims)}`,
});

const words = ['ba', 'ca', 'de', 'ga', 'mo', 'ni', 'pa', 'sa', 'ti', 'ro'];
const typed = (text: (word: string) => string) => (turn: number) => ({
  text: text(words[turn % words.length] ?? ''),
});
const SEARCH = 'query($text: String!) { search(text: $text, first: 10) { node { id } } }';
const FACETS = `query($filter: ClaimFilter) {
  claims(first: 1, filter: $filter) { totalCount facets { field buckets { value label count } } } }`;
const CONCEPT_CLAIMS = `query($id: ID!) { concept(id: $id) { name claims(first: 100) { totalCount
  nodes { id text subject { id name } object { id name } mechanisms { id name } } } } }`;

const VERDICTS = ['SUPPORTED', 'DISPUTED', 'CONTESTED', 'UNSETTLED', 'NOT_STUDIED'];
const DESIGNS = ['COHORT', 'CELL', 'RANDOMIZED_PARALLEL', 'ANIMAL_IN_VIVO'];
const pick = <T>(from: readonly T[], turn: number): T | undefined => from[turn % from.length];

const RATIO = 'aim: 1.3 times the first size';
const TYPICAL = 'aim: 1.3 times the size before';

export const QUESTIONS: Question[] = [
  { name: 'Point', query: 'query($id: ID!) { claim(id: $id) { id text } }', variables: claim, aim: RATIO },
  {
    name: 'One hop',
    query: 'query($id: ID!) { claim(id: $id) { id evidence { nodes { id direction } } } }',
    variables: claim,
    aim: RATIO,
  },
  {
    name: 'Claim page',
    query: `query($id: ID!) { claim(id: $id) { id text assessment { level ledger { weight } }
      evidence { totalCount nodes { id direction study { id title year design } } } } }`,
    variables: claim,
    aim: RATIO,
  },
  {
    name: 'Q1 claim, evidence, studies, designs, sources',
    query: `query($id: ID!) { claim(id: $id) { id text kind evidence { nodes { id direction weight
      study { id title year studyType { label } reportedIn { id title year } } } } } }`,
    variables: claim,
    aim: TYPICAL,
  },
  {
    name: 'Q2 filtered, sorted page of 25 with total',
    query: `query($filter: ClaimFilter) { claims(filter: $filter, orderBy: RANK_DESC, first: 25) {
      totalCount nodes { id text kind assessment { level verdict } } } }`,
    variables: (turn) => ({ filter: { designs: [pick(DESIGNS, turn)], minBalance: (turn % 7) / 100 } }),
    aim: TYPICAL,
  },
  {
    name: "Q3 a concept's 100 claims",
    query: CONCEPT_CLAIMS,
    variables: (turn, { concepts }) => ({ id: conceptAt(0.02 + part(turn) / 100, concepts) }),
    aim: TYPICAL,
  },
  {
    name: 'Q3h the same of the largest hub',
    query: CONCEPT_CLAIMS,
    variables: () => ({ id: 'large:concept:k0' }),
    aim: TYPICAL,
  },
  {
    name: 'Q4 ranked search over two kinds, 20 hits',
    query: `query($text: String!) { search(text: $text, kinds: [CLAIM, CONCEPT], first: 20) {
      score label matched node { id } } }`,
    variables: (turn, { names }) => ({ text: pick(names, turn) }),
    aim: TYPICAL,
  },
  {
    name: 'Q5 20 concepts, 10 claims each, by direction',
    query: `query($ids: [ID!]!) { nodes(ids: $ids) { ... on Concept { name claims(first: 10) { totalCount
      nodes { id text } facets { field buckets { value count } } } } } }`,
    variables: (turn, { concepts }) => ({
      ids: Array.from({ length: 20 }, (_, i) => conceptAt((i + part(turn)) / 20, concepts)),
    }),
    aim: TYPICAL,
  },
  {
    name: 'Search, a word and a half',
    query: SEARCH,
    variables: typed((w) => `assay ${w}`),
    aim: '95 %: 50 ms',
  },
  { name: 'Typeahead, two letters', query: SEARCH, variables: typed((w) => w), aim: '95 %: 50 ms' },
  { name: 'Typeahead, three letters', query: SEARCH, variables: typed((w) => `${w}l`), aim: '95 %: 50 ms' },
  { name: 'Typeahead, a typo', query: SEARCH, variables: typed((w) => `${w}asay`), aim: '95 %: 50 ms' },
  { name: 'Facets of claims', query: FACETS, variables: () => ({}), aim: '95 %: 300 ms' },
  {
    name: 'Facets of claims that pass a filter',
    query: FACETS,
    variables: (turn) => ({
      filter: {
        verdicts: [pick(VERDICTS, turn)],
        designs: [pick(DESIGNS, turn)],
        fromYear: 1990 + (turn % 9),
      },
    }),
    aim: '95 %: 300 ms',
  },
  {
    name: 'Overview',
    query: '{ overview(topic: "large") { nodes { id } edges { id } } }',
    variables: () => ({}),
    aim: '',
  },
  {
    name: 'Neighbourhood of the largest hub',
    query: '{ neighbourhood(ids: ["large:concept:k0"], limit: 100) { nodes { id } totalNodes } }',
    variables: () => ({}),
    aim: '',
  },
  {
    name: 'Paths between two hubs',
    query: `query($to: ID!) { paths(from: "large:concept:k1", to: $to) { standing claims { id } } }`,
    variables: (turn) => ({ to: `large:concept:k${3 + (turn % 5)}` }),
    aim: 'an answer',
  },
  {
    name: 'Paths from a hub to a rare concept',
    query: `query($to: ID!) { paths(from: "large:concept:k0", to: $to) { standing claims { id } } }`,
    variables: (turn, { concepts }) => ({ to: conceptAt(0.9 + part(turn) / 10, concepts) }),
    aim: 'an answer',
  },
];
