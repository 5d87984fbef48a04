/** Things and what links them, out of any answer that holds some. */
import type { Direction, NodeKind } from '../../api/generated.ts';
import { DEEPEST, type Fields, fieldOf, isFields, pageOf, wordsOf } from './json.ts';
import { kindOf } from './kinds.ts';

export interface Thing {
  readonly key: string;
  /** Null where the answer gives none: then nothing can be opened. */
  readonly id: string | null;
  readonly label: string;
  /** Null for what the atlas draws nowhere else. */
  readonly kind: NodeKind | null;
  /** The field, or type, that it came as. */
  readonly as: string;
}

export interface Tie {
  readonly source: string;
  readonly target: string;
  /** How the answer puts it: `evidence.study`, `PART_OF`. */
  readonly as: string;
  readonly direction: Direction | null;
}

export interface Drawing {
  readonly things: readonly Thing[];
  readonly ties: readonly Tie[];
  /** How many things there are; more than are drawn where it was cut. */
  readonly total: number;
}

/** As many as can still be read. */
export const MOST_THINGS = 150;

interface Place {
  /** The thing around. */
  readonly parent: Thing | null;
  /** Field names from there. */
  readonly way: readonly string[];
  readonly direction: Direction | null;
}

/** Null where no two things are linked. Reads `Graph` and `Path` as they are, and else what lies within what. */
export function drawingOf(data: unknown): Drawing | null {
  const things = new Map<string, Thing>();
  const ties = new Map<string, Tie>();

  const tie = (parent: Thing, child: Thing, way: readonly string[], direction: Direction | null) => {
    if (parent.key === child.key) return;
    // A study points at a claim, whichever of them the query began with.
    const turned = child.kind === 'STUDY' && parent.kind === 'CLAIM';
    const [from, to] = turned ? [child, parent] : [parent, child];
    add({ source: from.key, target: to.key, as: way.join('.'), direction });
  };
  const add = (one: Tie) => {
    const key = JSON.stringify([one.source, one.target, one.as, one.direction]);
    if (!ties.has(key)) ties.set(key, one);
  };
  const keep = (thing: Thing): Thing => {
    const known = things.get(thing.key);
    if (!known || (known.label === known.id && thing.label !== thing.id)) things.set(thing.key, thing);
    return things.get(thing.key) ?? thing;
  };

  const walk = (value: unknown, place: Place, depth: number): number => {
    if (depth > DEEPEST) return 0;
    if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + walk(one, place, depth + 1), 0);
    if (!isFields(value)) return 0;
    if (isGraph(value)) {
      readGraph(value, keep, add);
      return inside(value, { ...place, way: [] }, depth, ['nodes', 'edges']);
    }
    const direction = directionOf(value);
    // What wraps one node, as a hit of a search does, is not a second thing.
    const found = isFields(fieldOf(value, 'node')) ? null : thingOf(value, place.way.at(-1) ?? '');
    if (direction !== null) {
      // A line of evidence is drawn as a line, where something is at its other end.
      const ends = evidenceEnds(value);
      if (ends && place.parent === null) {
        const [study, claim] = ends.map(keep);
        if (study && claim) add({ source: study.key, target: claim.key, as: 'evidence', direction });
      }
      const reached = inside(value, { ...place, direction }, depth);
      if (reached > 0 || !found) return reached;
    }
    if (!found || (found.id === null && place.parent === null && !holdsThings(value, depth)))
      return inside(value, place, depth);
    const thing = keep(found);
    if (place.parent) tie(place.parent, thing, place.way, direction ?? place.direction);
    return 1 + inside(value, { parent: thing, way: [], direction: null }, depth);
  };

  const inside = (fields: Fields, place: Place, depth: number, without: readonly string[] = []): number => {
    let reached = 0;
    for (const [name, value] of Object.entries(fields)) {
      if (without.includes(name)) continue;
      const way = WRAPPERS.has(name) ? place.way : [...place.way, name];
      reached += walk(value, { ...place, way }, depth + 1);
    }
    return reached;
  };

  walk(data, { parent: null, way: [], direction: null }, 0);
  return cut(things, [...ties.values()]);
}

const WRAPPERS: ReadonlySet<string> = new Set(['nodes', 'edges', 'node']);

function cut(things: ReadonlyMap<string, Thing>, ties: readonly Tie[]): Drawing | null {
  const tied = new Set(ties.flatMap(({ source, target }) => [source, target]));
  // What has no id and hangs on nothing is a name, not a thing.
  const all = [...things.values()].filter(({ key, id }) => id !== null || tied.has(key));
  const shown = all.slice(0, MOST_THINGS);
  const keys = new Set(shown.map(({ key }) => key));
  const drawn = ties.filter(({ source, target }) => keys.has(source) && keys.has(target));
  return drawn.length === 0 ? null : { things: shown, ties: drawn, total: all.length };
}

function thingOf(fields: Fields, field: string): Thing | null {
  const given = fieldOf(fields, 'id');
  const id = typeof given === 'string' && given !== '' ? given : null;
  const words = wordsOf(fields);
  const { kind, as } = kindOf(fields, field, id);
  // Without an id it takes a name and a known kind: an arm or a bucket with a label is no thing of its own.
  if (id === null && (words === null || kind === null)) return null;
  return { key: id ?? JSON.stringify([as, words]), id, label: words ?? id ?? '', kind, as };
}

function isGraph(fields: Fields): boolean {
  const edges = fieldOf(fields, 'edges');
  return (
    Array.isArray(fieldOf(fields, 'nodes')) &&
    Array.isArray(edges) &&
    edges.some((edge) => isFields(edge) && typeof fieldOf(edge, 'source') === 'string')
  );
}

function readGraph(graph: Fields, keep: (thing: Thing) => Thing, add: (tie: Tie) => void): void {
  const list = (name: string) => [fieldOf(graph, name)].flat().filter(isFields);
  const known = new Set<string>();
  for (const node of list('nodes')) {
    const thing = thingOf(node, 'node');
    if (thing?.id) known.add(keep(thing).key);
  }
  for (const edge of list('edges')) {
    const [source, target, type] = ['source', 'target', 'type'].map((name) => fieldOf(edge, name));
    if (typeof source !== 'string' || typeof target !== 'string' || source === target) continue;
    if (!known.has(source) || !known.has(target)) continue;
    add({ source, target, as: typeof type === 'string' ? type : 'edge', direction: directionOf(edge) });
  }
}

function directionOf(fields: Fields): Direction | null {
  const value = fieldOf(fields, 'direction');
  return value === 'SUPPORTS' || value === 'DISPUTES' || value === 'NEUTRAL' ? value : null;
}

function evidenceEnds(fields: Fields): readonly Thing[] | null {
  const ends = ['study', 'claim'].map((name) => {
    const end = fieldOf(fields, name);
    return isFields(end) ? thingOf(end, name) : null;
  });
  const there = ends.filter((end) => end !== null);
  return there.length === 2 ? there : null;
}

/** Whether another thing lies anywhere in it. */
function holdsThings(fields: Fields, depth: number): boolean {
  if (depth > DEEPEST) return false;
  return Object.entries(fields).some(([name, value]) => {
    const page = isFields(value) ? pageOf(value) : null;
    const inner = (page ?? [value].flat()).filter(isFields);
    return inner.some((one) => thingOf(one, name) !== null || holdsThings(one, depth + 1));
  });
}
