/** Settings of the API: what one question may ask for, what is kept of the answers, and who may look around. */
import type { Setting, SettingsReader } from './setting.ts';

/** The defaults are several times what the largest question of our own client takes. */
export const GRAPHQL_SETTINGS = [
  {
    name: 'MAX_TOKENS',
    default: '5000',
    meaning: 'words and signs of one GraphQL document',
  },
  { name: 'MAX_DEPTH', default: '16', meaning: 'fields within fields' },
  { name: 'MAX_ALIASES', default: '100', meaning: 'fields under another name' },
  {
    name: 'MAX_COST',
    default: '100000',
    meaning:
      'things that an answer may hold, by the sizes asked for; each answer says its own in graphql-cost',
  },
  {
    name: 'STATEMENT_SECONDS',
    default: '10',
    meaning: 'time that one statement to the engine may take',
  },
  {
    name: 'KEPT_ANSWERS_MB',
    default: '64',
    meaning: 'memory for answers that are kept until something is written (0: none are kept)',
  },
  {
    name: 'KEPT_ROWS_MB',
    default: '64',
    meaning:
      'memory for rows that were read by key, and for what searches found, kept until something is written (0: none)',
  },
  {
    name: 'INTROSPECTION',
    default: 'on',
    meaning: 'on or off: whether the API tells its schema; the playground needs it',
  },
  {
    name: 'PLAYGROUND',
    default: 'on',
    meaning: 'on or off: whether questions may be written by hand at /playground',
  },
] as const satisfies readonly Setting[];

/** What one operation may ask for, told before anything of it reaches the graph. */
export interface Limits {
  /** Tokens of a document. */
  tokens: number;
  /** Fields within fields. */
  depth: number;
  /** Fields under another name: each is asked once more. */
  aliases: number;
  /** Things that an answer may hold, counted by graphql/cost.ts. */
  cost: number;
}

export interface GraphqlConfig {
  limits: Limits;
  statementMs: number;
  /** Bytes; 0 none. */
  keptAnswers: number;
  /** Bytes; 0 none. */
  keptRows: number;
  introspection: boolean;
  playground: boolean;
}

type Name = (typeof GRAPHQL_SETTINGS)[number]['name'];

export function readGraphql(read: SettingsReader<Name>): GraphqlConfig {
  const introspection = isOn(read, 'INTROSPECTION');
  return {
    limits: {
      tokens: read.wholeNumber('MAX_TOKENS', 1, 1_000_000),
      depth: read.wholeNumber('MAX_DEPTH', 1, 1_000),
      aliases: read.wholeNumber('MAX_ALIASES', 0, 100_000),
      cost: read.wholeNumber('MAX_COST', 1, 1_000_000_000),
    },
    statementMs: 1_000 * read.wholeNumber('STATEMENT_SECONDS', 1, 3_600),
    keptAnswers: 1024 * 1024 * read.wholeNumber('KEPT_ANSWERS_MB', 0, 100_000),
    keptRows: 1024 * 1024 * read.wholeNumber('KEPT_ROWS_MB', 0, 100_000),
    introspection,
    playground: isOn(read, 'PLAYGROUND') && introspection,
  };
}

function isOn(read: SettingsReader<Name>, name: Name): boolean {
  const text = read.text(name);
  read.expect(text === 'on' || text === 'off', name, 'on or off');
  return text === 'on';
}
