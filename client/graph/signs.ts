/** The small signs on a card's border: verdict and certainty, and the pin of a card that stays where it is. */
import { circlesSize, circlesSvg, markSvg, pinSvg, svgUri } from './marks.ts';
import type { StyleBlock } from './stylesheet.ts';
import type { Mark, NodeLook, Theme } from './types.ts';

/** How far signs stand above the card's upper edge, so that they never cover text. */
export const markRise = 6;

interface DataHolder {
  data(name: string): unknown;
}

/** Where a sign stands: inside a corner of the card, and by how much off it, in px to the right and down. */
export interface SignPlace {
  readonly w: number;
  readonly h: number;
  readonly side: 'left' | 'right';
  readonly edge: 'top' | 'bottom';
  readonly off: readonly [x: number, y: number];
}

/** The canvas and the saved picture stand their signs by this table. */
export const signPlaces: Record<'mark' | 'circles' | 'pin', SignPlace> = {
  mark: { w: 16, h: 16, side: 'left', edge: 'top', off: [1, -markRise] },
  circles: { ...circlesSize, side: 'right', edge: 'bottom', off: [-10, circlesSize.h / 2 + 1] },
  pin: { w: 16, h: 16, side: 'right', edge: 'top', off: [-1, -markRise] },
};

interface Sign extends SignPlace {
  picture: (node: DataHolder) => string;
}

/** One rule for every set of signs a card can carry: Cytoscape takes all pictures of a node together. */
export function signBlocks(theme: Theme): StyleBlock[] {
  const mark: Sign = {
    ...signPlaces.mark,
    picture: (node) => markSvg(node.data('mark') as Mark, theme),
  };
  const circles: Sign = {
    ...signPlaces.circles,
    picture: (node) => circlesSvg(Number(node.data('circles')), node.data('look') as NodeLook, theme),
  };
  const pin: Sign = { ...signPlaces.pin, picture: () => pinSvg(theme) };
  return [
    block('node[mark]', [mark]),
    block('node[mark][circles >= 0]', [mark, circles]),
    block('node.pinned', [pin]),
    block('node.pinned[mark]', [mark, pin]),
    block('node.pinned[mark][circles >= 0]', [mark, circles, pin]),
  ];
}

function block(selector: string, signs: readonly Sign[]): StyleBlock {
  const each = (value: string) => signs.map(() => value);
  return {
    selector,
    style: {
      'background-image': (node: DataHolder) => signs.map(({ picture }) => svgUri(picture(node))),
      'background-fit': each('none'),
      'background-clip': each('none'),
      'background-image-containment': each('over'),
      'background-width': signs.map(({ w }) => `${w}px`),
      'background-height': signs.map(({ h }) => `${h}px`),
      'background-position-x': signs.map(({ side }) => (side === 'left' ? '0px' : '100%')),
      'background-position-y': signs.map(({ edge }) => (edge === 'top' ? '0px' : '100%')),
      'background-offset-x': signs.map(({ off }) => `${off[0]}px`),
      'background-offset-y': signs.map(({ off }) => `${off[1]}px`),
      'bounds-expansion': markRise + 3,
    },
  };
}
