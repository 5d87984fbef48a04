/** Every statement that answers requests, under its name, each function with and without what it may be given. */
import { readdirSync } from 'node:fs';
import * as chains from '../../server/store/statements/chains.ts';
import * as changes from '../../server/store/statements/changes.ts';
import * as drawing from '../../server/store/statements/drawing.ts';
import * as facts from '../../server/store/statements/facts.ts';
import * as filters from '../../server/store/statements/filters.ts';
import * as narrow from '../../server/store/statements/narrowed.ts';
import * as nodes from '../../server/store/statements/nodes.ts';
import * as relations from '../../server/store/statements/relations.ts';
import type { Row, Store } from '../../server/store/store.ts';
import { keepTables } from '../../server/tables/tables.ts';
import { storeWith } from '../observe/app.ts';

const any = filters.claimCondition({}, null);
const some = filters.claimCondition(
  { topics: ['t'], concepts: ['k'], mechanisms: ['m'], minRank: 2, fromYear: 2000 },
  ['a'],
);
const all = { kinds: ['CLAIM'], subkinds: null };
const few = { kinds: ['CLAIM'], subkinds: ['EFFICACY'] };

/** What functions give: all of the modules' functions that make texts stand here. */
const MADE: Record<string, string[]> = {
  NEIGHBOURS_OUT: [drawing.NEIGHBOURS_OUT(all, any), drawing.NEIGHBOURS_OUT(few, some)],
  NEIGHBOURS_IN: [drawing.NEIGHBOURS_IN(all, any), drawing.NEIGHBOURS_IN(few, some)],
  NEIGHBOUR_COUNTS_OUT: [drawing.NEIGHBOUR_COUNTS_OUT(all, any), drawing.NEIGHBOUR_COUNTS_OUT(few, some)],
  NEIGHBOUR_COUNTS_IN: [drawing.NEIGHBOUR_COUNTS_IN(all, any), drawing.NEIGHBOUR_COUNTS_IN(few, some)],
  OVERVIEW_MECHANISMS: [drawing.OVERVIEW_MECHANISMS(false), drawing.OVERVIEW_MECHANISMS(true)],
  facts: [facts.facts(any), facts.facts(some)],
  narrowed: [narrow.narrowed(nodes.CLAIMS_BY_ID, ['id', 'text'])],
  MECHANISMS: [nodes.MECHANISMS(false), nodes.MECHANISMS(true)],
  GLOSSARY: [nodes.GLOSSARY(false), nodes.GLOSSARY(true)],
  CHANGES: [changes.CHANGES(false), changes.CHANGES(true)],
  COUNT_CHANGES: [changes.COUNT_CHANGES(false), changes.COUNT_CHANGES(true)],
  COUNT_BY_KIND: [nodes.COUNT_BY_KIND(false), nodes.COUNT_BY_KIND(true)],
};
/** Parts of texts, and functions that make them. */
const NO_TEXTS = ['andClaims', 'claimCondition'];

export interface Text {
  name: string;
  text: string;
}

/** Throws, with what to do, for a function of the modules that makes texts and is not known here. */
export async function statementTexts(): Promise<Text[]> {
  const modules = { chains, changes, drawing, facts, filters, narrowed: narrow, nodes, relations };
  for (const file of readdirSync(new URL('../../server/store/statements', import.meta.url)))
    if (!(file.replace('.ts', '') in modules))
      throw new Error(`${file} is new: add it to the modules of tests/statements/texts.ts`);
  const exported = Object.values(modules).flatMap((module) => Object.entries<unknown>({ ...module }));
  const texts = exported.flatMap(([name, made]): Text[] => {
    if (typeof made === 'function') {
      if (!(name in MADE) && !NO_TEXTS.includes(name))
        throw new Error(`${name} is new: add what it makes to MADE in tests/statements/texts.ts`);
      return (MADE[name] ?? []).map((text) => ({ name, text }));
    }
    return typeof made === 'string' && /\bMATCH\b/.test(made) ? [{ name, text: made }] : [];
  });
  return [...texts, ...(await textsOfTables())];
}

/** The tables in memory make their texts while they read. */
async function textsOfTables(): Promise<Text[]> {
  const texts: Text[] = [];
  const read: Store['read'] = async <R = Row>(text: string) => {
    texts.push({ name: `tables ${/\(\w+:(\w+)/.exec(text)?.[1]} ${/^\s*(\w+)/.exec(text)?.[1]}`, text });
    return (text.startsWith('MATCH') ? [{ id: 'a', name: 'a' }] : []) as R[];
  };
  const tables = keepTables(storeWith({ read, dataVersion: async () => '1' })).forRequest();
  for (const table of [tables.claims, tables.studies, tables.mechanismNames]) await table();
  return texts;
}
