/** What the canvas draws. It knows looks, lanes and strokes; what they stand for is the caller's business. */

export type Theme = 'light' | 'dark';

/** How a card looks. */
export type NodeLook = 'claim' | 'open' | 'mechanism' | 'concept' | 'outcome' | 'study' | 'source' | 'group';

/** How a line looks. */
export type EdgeLook = 'supports' | 'disputes' | 'neutral' | 'about';

/** The small round mark on a card's upper left corner. */
export type Mark = 'check' | 'cross' | 'both' | 'question' | 'none';

/** The class of a line's width, 1 thin to 4 broad. */
export type Stroke = 1 | 2 | 3 | 4;

export interface DrawnNode {
  id: string;
  look: NodeLook;
  /** Column, counted from the left. Lanes without a node are not drawn. */
  lane: number;
  text: string;
  mark?: Mark | null;
  /** Filled circles of four; null draws none. */
  circles?: number | null;
  /** How many cards a group stands for. */
  count?: number;
}

export interface DrawnEdge {
  id: string;
  source: string;
  target: string;
  look: EdgeLook;
  stroke: Stroke;
  /** How many lines of a group this one stands for. */
  count?: number;
}

export interface DrawnGraph {
  nodes: readonly DrawnNode[];
  edges: readonly DrawnEdge[];
  /** Titles by lane number. */
  lanes: readonly string[];
}

export interface Point {
  x: number;
  y: number;
}

export interface Size {
  w: number;
  h: number;
}

/** A card on the plane: its centre, its size, and its text as wrapped. */
export interface Card extends Point, Size {
  lane: number;
  lines: string[];
  font: number;
}

/** Where a line leaves and arrives, relative to the centres of its cards, and how it bends between. */
export interface Route {
  source: Point;
  target: Point;
  weights: number[];
  distances: number[];
}

export interface LaneBounds {
  lane: number;
  title: string;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** The width of a text in px at a font size. */
export type Measure = (text: string, font: number, bold: boolean) => number;
