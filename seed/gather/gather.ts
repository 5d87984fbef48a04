/**
 * Takes what an importer finds and makes a pack of it: each row checked, rows that mean one thing merged, what names
 * nothing taken out. Bad rows are told and left out; good rows stay.
 */
import { type Row, TABLES, type Table } from '../pack/canonical.ts';
import { FILES, type Pack } from '../pack/format.ts';
import { parseRow } from '../pack/read.ts';
import { type Found, isRefused, type Place } from '../read/found.ts';
import { contradiction, identifiersOf, isKeyed, type Keyed } from './identity.ts';
import { merged, same } from './merge.ts';
import { type Complaint, complaint, type Outcome } from './outcome.ts';
import { settle } from './settle.ts';
import { counting, keyOf, Shelves } from './shelves.ts';

export interface Gathered {
  /** Null where not even the topic's own row is sound. */
  pack: Pack | null;
  /** One for every row that was found and taken, and one for every row that goes. */
  outcomes: Outcome[];
  complaints: Complaint[];
}

type Joining = Exclude<Table, Keyed>;
type Rest = { table?: Complaint['table']; field?: string };

export class Gathering {
  /** Rows found so far, refused ones too. */
  count = 0;
  readonly #held: Pack | null;
  readonly #before: Shelves;
  readonly #now: Shelves;
  readonly #outcomes: Outcome[] = [];
  readonly #complaints: Complaint[] = [];
  /** They name other rows, which may be merged until the end. */
  readonly #joins: { [T in Joining]: { row: Row<T>; at: Place }[] } = { evidence: [], statements: [] };
  #topic: Record<string, unknown> = {};

  /** `held`: what the store has of this topic. `whole`: the rows that come are all that the topic will have. */
  constructor(
    held: Pack | null,
    readonly whole: boolean,
  ) {
    this.#held = held;
    this.#before = new Shelves(held);
    this.#now = new Shelves(whole ? null : held);
  }

  add(found: Found): void {
    if (isRefused(found)) {
      this.#refuse(found.at, found.expected, found.value, { field: found.field });
    } else if (found.table === 'topic') {
      this.#topic = { ...this.#topic, ...found.row };
    } else {
      this.count += 1;
      const { table, row, at } = found;
      if (isKeyed(table)) this.#addKeyed(table, row, at);
      else this.#addJoining(table, row, at);
    }
  }

  #addKeyed<T extends Keyed>(table: T, raw: unknown, at: Place): void {
    const row = this.#checked(table, raw, at);
    if (row) this.#take(table, row, at);
  }

  #addJoining<T extends Joining>(table: T, raw: unknown, at: Place): void {
    const row = this.#checked(table, raw, at);
    if (row) this.#joins[table].push({ row, at });
  }

  #checked<T extends Table>(table: T, raw: unknown, at: Place): Row<T> | undefined {
    const file = `${table}.json` as const;
    return parseRow(file, FILES[file], undefined, raw, (_, { expected, got, field }) =>
      this.#refuse(at, expected, got, { table, field }),
    ) as Row<T> | undefined;
  }

  #take<T extends Keyed>(table: T, row: Row<T>, at: Place): void {
    const { key } = row;
    const shelf = this.#now.shelf(table);
    const ids = identifiersOf(row);
    const kept = shelf.get(key);
    if (kept) {
      const other = contradiction(identifiersOf(kept.row), ids);
      if (other) {
        this.#refuse(at, `a key of its own: ${key} is ${other[0]}`, other[1], { table, field: 'key' });
        return;
      }
      // A row of the store is brought up to date; a second one of the same import only adds to the first.
      const again = kept.at !== undefined;
      this.#join(table, key, row, at, again ? 'fill' : 'update');
      if (again) this.#outcomes.push({ fate: 'merged', table, key, at, into: key });
      else kept.at = at;
      return;
    }
    const into = this.#ownerOf(table, ids, at);
    if (into) {
      this.#join(table, into.key, row, at, 'fill');
      this.#now.alias(table, key, into.key);
      this.#outcomes.push({ fate: 'merged', table, key, at, into: `${into.key} by ${into.id}` });
    } else this.#now.put(table, key, { row, at });
  }

  /** Whose identifier this is, unless the two name different publications: that is told. */
  #ownerOf<T extends Keyed>(table: T, ids: string[], at: Place): { key: string; id: string } | undefined {
    for (const id of ids) {
      const key = this.#now.owner(table, id);
      const owner = key === undefined ? undefined : this.#now.shelf(table).get(key);
      if (key === undefined || !owner) continue;
      const other = contradiction(identifiersOf(owner.row), ids);
      if (!other) return { key, id };
      const expected = `one publication for ${id}: ${key} is ${other[0]}; both are kept, each for itself`;
      this.#complaints.push(complaint('conflict', at, expected, other[1], { table }));
    }
    return undefined;
  }

  #join<T extends Keyed>(table: T, key: string, row: Row<T>, at: Place, how: 'fill' | 'update'): void {
    const kept = this.#now.shelf(table).get(key);
    if (!kept) return;
    const { row: joined, conflicts } = merged(kept.row, row, how);
    for (const { field, kept: ours, found } of conflicts) {
      const expected = `${JSON.stringify(ours)}, as ${key} has it; that is kept`;
      this.#complaints.push(complaint('conflict', at, expected, found, { table, field }));
    }
    kept.row = joined;
    this.#now.index(table, key, joined);
  }

  /** The pack of all that was found and held. `topic` makes the topic's own row of what the files say of it. */
  finish(topic: (found: Record<string, unknown>, held: Pack | null) => unknown): Gathered {
    this.#addJoins('evidence');
    this.#addJoins('statements');
    const at: Place = { file: 'topic.json' };
    const row = FILES['topic.json'];
    const checked = parseRow('topic.json', row, undefined, topic(this.#topic, this.#held), (_, problem) =>
      this.#refuse(at, problem.expected, problem.got, { table: 'topic', field: problem.field }),
    ) as Pack['topic'] | undefined;
    const pack =
      checked === undefined
        ? null
        : settle(this.#now, checked, (...said) => this.#complaints.push(complaint(...said)));
    if (pack) for (const table of TABLES) this.#tell(table);
    return { pack, outcomes: this.#outcomes, complaints: this.#complaints };
  }

  #addJoins<T extends Joining>(table: T): void {
    const shelf = this.#now.shelf(table);
    const count = counting();
    const taken = new Set<string>();
    for (const { row, at } of this.#joins[table]) {
      const real: Row<T> = { ...row, claim: this.#now.keyOf('claims', row.claim) ?? row.claim };
      if ('study' in real) real.study = this.#now.keyOf('studies', real.study) ?? real.study;
      else real.source = this.#now.keyOf('sources', real.source) ?? real.source;
      const text = JSON.stringify(real);
      // The very same line twice says it once.
      if (taken.has(text)) this.#outcomes.push({ fate: 'same', table, key: text, at });
      else shelf.set(keyOf(table, real, count), { row: real, at });
      taken.add(text);
    }
  }

  #tell<T extends Table>(table: T): void {
    const before = this.#before.shelf(table);
    const now = this.#now.shelf(table);
    for (const [key, { row, at }] of now) {
      if (!at) continue;
      const held = before.get(key);
      const fate = !held ? 'new' : same(held.row, row) ? 'same' : 'changed';
      this.#outcomes.push({ fate, table, key, at });
    }
    for (const key of before.keys()) if (!now.has(key)) this.#outcomes.push({ fate: 'removed', table, key });
  }

  #refuse(at: Place, expected: string, value: unknown, rest: Rest): void {
    this.#complaints.push(complaint('refused', at, expected, value, rest));
  }
}
