/** Takes out of a topic in the making what its checks would refuse, and tells each: until all that is left holds. */
import { TABLES, type Table } from '../pack/canonical.ts';
import { checkPack } from '../pack/check.ts';
import type { Pack } from '../pack/format.ts';
import type { Place } from '../read/found.ts';
import type { Complaint, complaint } from './outcome.ts';
import { followed } from './references.ts';
import type { Kept, Shelves } from './shelves.ts';

type Tell = (...said: Parameters<typeof complaint>) => void;

/** Rounds after which a pack that still has problems is given up: each round takes something away. */
const ROUNDS = 20;
/** Fields that a row can be without when what they say does not hold; anything else costs the row. */
const SPARE = /^(registrations|broader|includes|species|sameAs|related|xrefs|curie)\b/;

/** The pack, or null where the topic's own row is what does not hold. */
export function settle(shelves: Shelves, topic: Pack['topic'], tell: Tell): Pack | null {
  for (let round = 0; round < ROUNDS; round += 1) {
    dropDangling(shelves, tell);
    const pack = shelves.pack(topic);
    const problems = checkPack(pack);
    if (problems.length === 0) return pack;
    const keys = new Map(TABLES.map((table) => [table, [...shelves.shelf(table).keys()]]));
    let onTopic = false;
    const done = new Set<string>();
    for (const problem of problems) {
      const table = TABLES.find((one) => `${one}.json` === problem.file);
      const key = table && problem.row !== undefined ? keys.get(table)?.[problem.row] : undefined;
      if (!table || key === undefined) {
        tell('refused', { file: problem.file }, problem.expected, problem.got, {
          table: 'topic',
          field: problem.field,
        });
        onTopic = true;
        continue;
      }
      const spare = SPARE.exec(problem.field ?? '')?.[1];
      // A list is taken out once, however many of its items are wrong.
      if (spare !== undefined && done.has(`${table} ${key} ${spare}`)) continue;
      done.add(`${table} ${key} ${spare}`);
      const kept = shelves.shelf(table).get(key);
      if (!kept) continue;
      const what: Complaint['what'] = spare === undefined ? 'refused' : 'dropped';
      tell(what, placeOf(kept), problem.expected, problem.got, { table, field: problem.field });
      if (spare === undefined) shelves.shelf(table).delete(key);
      else without(kept, spare, problem.field ?? spare);
    }
    if (onTopic) return null;
  }
  throw new Error(`The topic ${topic.id} does not settle: this is a fault of the program.`);
}

/** Names that name nothing, in rows of any table; rows that cannot be without them pull others along. */
function dropDangling(shelves: Shelves, tell: Tell): void {
  const drop = <T extends Table>(table: T): boolean => {
    let lost = false;
    for (const [key, kept] of shelves.shelf(table)) {
      const { row, dangling } = followed(table, kept.row, (to, name) => shelves.keyOf(to, name));
      for (const { field, value, expected } of dangling)
        tell(row ? 'dropped' : 'refused', placeOf(kept), expected, value, { table, field });
      if (row) kept.row = row;
      else lost = shelves.shelf(table).delete(key);
    }
    return lost;
  };
  while (TABLES.map((table) => drop(table)).includes(true));
}

const placeOf = ({ at, row }: Kept<Table>): Place =>
  at ?? { file: 'the store', ...('key' in row && { record: row.key }) };

/** Takes out the one item of the list that the field names, else the whole field. */
function without(kept: Kept<Table>, name: string, field: string): void {
  const copy: object = structuredClone(kept.row);
  const list: unknown = Reflect.get(copy, name);
  const index = /^\w+\[(\d+)\]/.exec(field)?.[1];
  if (Array.isArray(list)) {
    if (index === undefined) list.length = 0;
    else list.splice(Number(index), 1);
  } else Reflect.deleteProperty(copy, name);
  if (name === 'curie') Reflect.deleteProperty(copy, 'curieReadIn');
  Object.assign(kept, { row: copy });
}
