/** All claims as lists of them are filtered, ordered and counted. */
import type { ClaimFilter } from '../generated.ts';
import type { Store } from '../store/store.ts';
import { Dictionary, NumberColumn, NumbersColumn, TextColumn, WordColumn, WordsColumn } from './columns.ts';
import { FilterTests } from './filter-tests.ts';
import { Groups } from './groups.ts';
import { isOneOf, Table, type Test } from './table.ts';

function claimColumns() {
  const concepts = new Dictionary();
  return {
    topic: new WordColumn(),
    claimKind: new WordColumn(),
    subject: new WordColumn(concepts),
    object: new WordColumn(concepts),
    substances: new WordsColumn(concepts),
    mechanisms: new WordsColumn(),
    designs: new WordsColumn(),
    systems: new WordsColumn(),
    directions: new WordsColumn(),
    hedging: new WordsColumn(),
    ladder: new WordColumn(),
    verdict: new WordColumn(),
    level: new WordColumn(),
    rank: new NumberColumn(),
    standing: new NumberColumn(),
    balance: new NumberColumn(),
    lines: new NumberColumn(),
    studies: new NumberColumn(),
    disagreement: new NumberColumn(),
    years: new NumbersColumn(),
    sortText: new TextColumn(),
  };
}

type ClaimColumns = ReturnType<typeof claimColumns>;
export type ClaimFilterField = Exclude<keyof ClaimFilter, 'text'>;

/** The most studied first: the order of a concept's claims. */
export const MOST_LINES = { key: 'lines', descending: true } as const;

export interface ClaimTable {
  table: Table<ClaimColumns>;
  /** The claims about a concept, and those of a mechanism, the most studied first. */
  ofConcept: Groups;
  ofMechanism: Groups;
  /** The claims that name a concept as what was given. */
  ofSubstance: Groups;
}

export async function readClaimTable(store: Pick<Store, 'read'>): Promise<ClaimTable> {
  const table = await Table.read('Claim', claimColumns(), store);
  const { subject, object, substances, mechanisms } = table.columns;
  const order = table.inOrder(MOST_LINES);
  return {
    table,
    ofConcept: new Groups(subject.dictionary, order, (row) => {
      const [a, b] = [subject.number(row), object.number(row)];
      return a === b ? [a] : [a, b];
    }),
    ofMechanism: new Groups(mechanisms.dictionary, order, (row) => new Set(mechanisms.numbers(row))),
    ofSubstance: new Groups(substances.dictionary, order, (row) => new Set(substances.numbers(row))),
  };
}

/**
 * What a claim filter asks of a row, as `claimCondition` says it of a node. `textIds`: the claims that the text finds,
 * or null. `without`: a field to leave out, for a facet that counts what else could be chosen.
 */
export function claimTests(
  { table }: ClaimTable,
  filter: ClaimFilter,
  textIds: readonly string[] | null,
  without?: ClaimFilterField,
): Test[] {
  const { columns } = table;
  const filtered = new FilterTests();
  const { tests } = filtered;
  const asked = <Field extends ClaimFilterField>(field: Field) =>
    field === without ? null : (filter[field] ?? null);
  if (textIds) tests.push(isOneOf(table, textIds));
  filtered.word(asked('topics'), columns.topic);
  filtered.word(asked('kinds'), columns.claimKind);
  filtered.word(asked('verdicts'), columns.verdict);
  filtered.word(asked('levels'), columns.level);
  filtered.least(asked('minStanding'), columns.standing);
  filtered.least(asked('minRank'), columns.rank);
  filtered.least(asked('minBalance'), columns.balance);
  filtered.most(asked('maxBalance'), columns.balance);
  const concepts = asked('concepts');
  if (concepts) {
    const { subject, object, substances } = columns;
    const marks = subject.dictionary.marks(concepts);
    tests.push(
      (row) =>
        marks[subject.number(row)] === 1 || marks[object.number(row)] === 1 || substances.any(row, marks),
    );
  }
  filtered.overlap(asked('mechanisms'), columns.mechanisms);
  filtered.overlap(asked('designs'), columns.designs);
  filtered.overlap(asked('systems'), columns.systems);
  filtered.overlap(asked('directions'), columns.directions);
  filtered.overlap(asked('hedging'), columns.hedging);
  const [from, to] = [asked('fromYear'), asked('toYear')];
  if (from !== null || to !== null) tests.push((row) => columns.years.anyWithin(row, from ?? 0, to ?? 9999));
  return tests;
}
