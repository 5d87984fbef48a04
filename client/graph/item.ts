/** What is ordered and aligned: a card, or the slot of a line that passes a lane. */

/** The height of the slot a line gets where it passes a lane. */
export const slot = 6;

export interface Item {
  id: string;
  lane: number;
  h: number;
  left: Link[];
  right: Link[];
}

export interface Link {
  to: Item;
  weight: number;
}
