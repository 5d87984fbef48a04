/**
 * Where everything of a story stands: compartments inside each other, in each a row of actors a step. The drawing
 * is as wide as it is asked to be and as high as it needs; on a narrow one what stands side by side goes below.
 * Nothing overlaps, and everyone stands in their own compartment (tests/client/story/layout.test.ts).
 */
import { wrap } from '../../../graph/text.ts';
import { type Curve, route } from './arrows.ts';
import { type Box, contains } from './geometry.ts';
import { letter, textWidth } from './lettering.ts';
import { type Nest, nest } from './nesting.ts';
import { type Actor, castOf, type Flow, type Scene, type Side } from './scene.ts';

export interface PlacedActor extends Box {
  readonly actor: Actor;
  readonly lines: readonly string[];
}

export interface PlacedCompartment extends Box {
  readonly key: string;
  readonly label: string;
  readonly labelLines: readonly string[];
  /** Room of the label, by which lines find their way around it. */
  readonly labelBox: Box;
  readonly depth: number;
  /** Its border is a membrane with this name, drawn double. */
  readonly rim: string | null;
}

export interface PlacedFlow {
  readonly flow: Flow;
  readonly curve: Curve;
}

export interface Diagram {
  readonly width: number;
  readonly height: number;
  /** From the outside in. */
  readonly compartments: readonly PlacedCompartment[];
  readonly actors: readonly PlacedActor[];
  readonly flows: readonly PlacedFlow[];
}

export const LABEL_SIZE = 12;
export const LABEL_LINE = 16;
const PAD = 12;
const SHAPE_PAD: Record<Actor['shape'], number> = { molecule: 12, enzyme: 14, transporter: 18, process: 10 };
const LEAST_HEIGHT = 34;
const WIDEST_NAME = 112;
/** Between actors of a row: room for a line and its head. */
const ACROSS = 34;
const STACKED = 10;
const ROW_GAP = 24;
const BETWEEN = 14;
const LEAST_BOX = 236;

interface Block {
  readonly h: number;
  readonly actors: readonly PlacedActor[];
  readonly compartments: readonly PlacedCompartment[];
}

export function layOut(scene: Scene, width: number): Diagram {
  const cast = castOf(scene);
  const used = [...new Set(cast.actors.map(({ compartment }) => compartment))];
  const roots = nest(scene.compartments, used);
  const byPlace = new Map<string, Actor[]>();
  for (const actor of cast.actors)
    byPlace.set(actor.compartment, [...(byPlace.get(actor.compartment) ?? []), actor]);
  const block = grid(roots, byPlace, width, 0);
  const obstacles = [...block.actors, ...block.compartments.map(({ labelBox }) => labelBox)];
  const box = new Map(block.actors.map((placed) => [placed.actor.id, placed]));
  const flows = cast.flows.flatMap((flow) => {
    const [from, to] = [box.get(flow.from), box.get(flow.to)];
    return from && to ? [{ flow, curve: route(from, to, obstacles, { w: width, h: block.h }) }] : [];
  });
  return { width, height: block.h, compartments: block.compartments, actors: block.actors, flows };
}

/** Compartments beside each other or one below the other, whichever is lower; none narrower than can be read. */
function grid(nests: readonly Nest[], actors: ReadonlyMap<string, Actor[]>, w: number, depth: number): Block {
  const most = Math.max(1, Math.floor((w + BETWEEN) / (LEAST_BOX + BETWEEN)));
  const ways = Array.from({ length: Math.min(nests.length, most) }, (_, i) =>
    inRows(nests, actors, w, depth, i + 1),
  );
  return ways.reduce((best, way) => (way.h < best.h ? way : best), ways[0] ?? joined([], 0));
}

function inRows(
  nests: readonly Nest[],
  actors: ReadonlyMap<string, Actor[]>,
  w: number,
  depth: number,
  perRow: number,
): Block {
  let y = 0;
  const blocks: Block[] = [];
  for (let i = 0; i < nests.length; i += perRow) {
    const row = nests.slice(i, i + perRow);
    const each = (w - BETWEEN * (row.length - 1)) / row.length;
    const laid = row.map((one) => compartment(one, actors, each, depth));
    const h = Math.max(...laid.map((block) => block.h));
    laid.forEach((block, j) => {
      blocks.push(moved(stretched(block, h), j * (each + BETWEEN), y));
    });
    y += h + BETWEEN;
  }
  return joined(blocks, Math.max(0, y - BETWEEN));
}

function compartment(place: Nest, actors: ReadonlyMap<string, Actor[]>, w: number, depth: number): Block {
  const inner = w - 2 * PAD;
  const rim = place.rim ? flowed((actors.get(place.rim.key) ?? []).map(fitted(inner)), inner, ACROSS) : null;
  // The border runs through the first line of them; further lines stand below it.
  const top = rim ? Math.min(...rim.actors.map(({ y, h }) => y + h / 2), rim.h) : 0;
  const said = place.rim ? `${place.label} · ${place.rim.label.toLowerCase()}` : place.label;
  const label = letterLabel(said, inner);
  const labelBox = { x: PAD, y: (rim?.h ?? 2) + 6, w: label.w, h: label.h };
  const own = rows(actors.get(place.key) ?? [], inner);
  const below = grid(place.children, actors, inner, depth + 1);
  let y = labelBox.y + labelBox.h + 10;
  const blocks: Block[] = [];
  if (rim) blocks.push(moved(rim, PAD, 0));
  for (const part of [own, below]) {
    if (part.h === 0) continue;
    blocks.push(moved(part, PAD, y));
    y += part.h + BETWEEN;
  }
  const h = y - BETWEEN + PAD;
  const box: PlacedCompartment = {
    key: place.key,
    label: said,
    labelLines: label.lines,
    labelBox,
    depth,
    rim: place.rim?.label ?? null,
    x: 0,
    y: top,
    w,
    h: h - top,
  };
  const inside = joined(blocks, h);
  return { ...inside, compartments: [box, ...inside.compartments] };
}

function letterLabel(text: string, width: number) {
  const of = (part: string) => textWidth(part, LABEL_SIZE);
  const lines = wrap(text, width, 3, of);
  return { lines, w: Math.max(...lines.map(of)), h: lines.length * LABEL_LINE };
}

const fitted =
  (width: number) =>
  (actor: Actor): PlacedActor => {
    const pad = SHAPE_PAD[actor.shape];
    const { lines, w, h } = letter(actor.name, Math.min(WIDEST_NAME, width - 2 * pad));
    return { actor, lines, x: 0, y: 0, w: Math.max(44, w + 2 * pad), h: Math.max(LEAST_HEIGHT, h + 14) };
  };

const SIDES: readonly Side[] = ['before', 'at', 'after'];

/** A row a step, with those who first appear in it: what goes in, what works on it, what comes out. */
function rows(actors: readonly Actor[], width: number): Block {
  const placed = actors.map(fitted(width));
  const widest = Math.max(0, ...placed.map(({ w }) => w));
  const third = (width - 2 * ACROSS) / 3;
  let y = 0;
  const blocks: Block[] = [];
  for (const step of new Set(actors.map(({ steps }) => steps[0]))) {
    const here = placed.filter(({ actor }) => actor.steps[0] === step);
    const groups = SIDES.map((side) => here.filter(({ actor }) => actor.side === side));
    const filled = groups.filter((group) => group.length > 0);
    const row =
      filled.length > 1 && widest <= third
        ? abreast(groups, third)
        : stacked(filled.map((group) => flowed(group, width, ACROSS)));
    blocks.push(moved(row, 0, y));
    y += row.h + ROW_GAP;
  }
  return joined(blocks, Math.max(0, y - ROW_GAP));
}

function abreast(groups: readonly PlacedActor[][], each: number): Block {
  const columns = groups.map((group) => flowed(group, each, STACKED));
  const h = Math.max(...columns.map((column) => column.h));
  return joined(
    columns.map((column, i) => moved(column, i * (each + ACROSS), (h - column.h) / 2)),
    h,
  );
}

function stacked(parts: readonly Block[]): Block {
  let y = 0;
  const blocks = parts.map((part) => {
    const at = moved(part, 0, y);
    y += part.h + ROW_GAP;
    return at;
  });
  return joined(blocks, Math.max(0, y - ROW_GAP));
}

/** Actors side by side in the middle of lines as wide as may be. */
function flowed(actors: readonly PlacedActor[], width: number, gap: number): Block {
  const lines: PlacedActor[][] = [];
  let x = 0;
  for (const one of actors) {
    const last = lines.at(-1);
    if (last && x + one.w <= width) last.push(one);
    else {
      lines.push([one]);
      x = 0;
    }
    x += one.w + gap;
  }
  let y = 0;
  const placed: PlacedActor[] = [];
  for (const line of lines) {
    const total = line.reduce((sum, { w }) => sum + w + gap, -gap);
    const h = Math.max(...line.map((one) => one.h));
    let left = (width - total) / 2;
    for (const one of line) {
      placed.push({ ...one, x: left, y: y + (h - one.h) / 2 });
      left += one.w + gap;
    }
    y += h + STACKED;
  }
  return { h: Math.max(0, y - STACKED), actors: placed, compartments: [] };
}

const shift = <Placed extends Box>(box: Placed, dx: number, dy: number): Placed => ({
  ...box,
  x: box.x + dx,
  y: box.y + dy,
});

const moved = (block: Block, dx: number, dy: number): Block => ({
  h: block.h,
  actors: block.actors.map((one) => shift(one, dx, dy)),
  compartments: block.compartments.map((one) => ({
    ...shift(one, dx, dy),
    labelBox: shift(one.labelBox, dx, dy),
  })),
});

/** Compartments of one row end at one line. */
function stretched(block: Block, h: number): Block {
  const [outer, ...others] = block.compartments;
  return outer ? { ...block, h, compartments: [{ ...outer, h: h - outer.y }, ...others] } : block;
}

const joined = (blocks: readonly Block[], h: number): Block => ({
  h,
  actors: blocks.flatMap((block) => block.actors),
  compartments: blocks.flatMap((block) => block.compartments),
});

/** The innermost compartment around a box; membranes hold what crosses them. */
export function compartmentAround(diagram: Diagram, box: Box): PlacedCompartment | null {
  return diagram.compartments.filter((one) => contains(one, box)).at(-1) ?? null;
}
