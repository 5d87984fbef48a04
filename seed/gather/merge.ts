/** Two rows that mean one thing, made one. */
import type { Row, Table } from '../pack/canonical.ts';

export interface Conflict {
  field: string;
  kept: unknown;
  found: unknown;
}

/** Said of a study of which only the record came in. */
export const FINDING_NOT_READ = 'Not read: only the bibliographic record came in.';

/** Lists whose items belong together, by their place: taken whole or not at all. */
const WHOLE_LISTS = ['arms', 'steps'];
/** Told in many ways for one and the same thing: another wording is no conflict. */
const FREE_TEXT = ['authors', 'journal', 'titleNote', 'designNote', 'speciesNote', 'finding', 'label', 'key'];
/** The surer first. */
const VERIFICATION = ['verified', 'partial', 'no-identifier'];

/** A value that says that nothing is known. */
const isOpen = (value: unknown) =>
  value === undefined ||
  value === 'UNSTATED' ||
  value === FINDING_NOT_READ ||
  (Array.isArray(value) && value.length === 0);

/**
 * `fill`: what `kept` leaves open is taken from `found`; where both say something else, `kept` stays and the conflict is
 * told. `update`: the same row came again; what it says now goes. What only one of them says stays in both.
 */
export function merged<T extends Table>(
  kept: Row<T>,
  found: Row<T>,
  how: 'fill' | 'update',
): { row: Row<T>; conflicts: Conflict[] } {
  const conflicts: Conflict[] = [];
  const row = structuredClone(kept);
  for (const [field, theirs] of Object.entries(found)) {
    const ours: unknown = Reflect.get(row, field);
    if (field === 'key' || isOpen(theirs) || same(ours, theirs)) continue;
    Reflect.set(row, field, joined(field, ours, theirs, how, conflicts));
  }
  return { row, conflicts };
}

function joined(
  field: string,
  ours: unknown,
  theirs: unknown,
  how: 'fill' | 'update',
  conflicts: Conflict[],
): unknown {
  if (isOpen(ours)) return theirs;
  if (Array.isArray(ours) && Array.isArray(theirs)) {
    if (WHOLE_LISTS.includes(field)) return how === 'update' ? theirs : ours;
    const items = new Map([...ours, ...theirs].map((item: unknown) => [JSON.stringify(item), item]));
    return [...items.values()];
  }
  if (isPlain(ours) && isPlain(theirs))
    return Object.fromEntries(
      [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].map((name) => {
        const [mine, other] = [ours[name], theirs[name]];
        const value =
          isOpen(other) || same(mine, other) ? mine : joined(`${field}.${name}`, mine, other, how, conflicts);
        return [name, value];
      }),
    );
  if (how === 'update') return theirs;
  if (field === 'verification') return VERIFICATION.find((one) => one === ours || one === theirs) ?? ours;
  if (typeof ours === 'boolean' && ['hasResults', 'retracted'].includes(field)) return ours || theirs;
  if (!FREE_TEXT.includes(field) && plain(ours) !== plain(theirs))
    conflicts.push({ field, kept: ours, found: theirs });
  return ours;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Without what typesetting changes: case, punctuation, spaces. */
const plain = (value: unknown): unknown =>
  typeof value === 'string' ? value.toLowerCase().replace(/[\p{P}\s]+/gu, '') : value;
