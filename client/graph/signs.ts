/** The small signs on a card's border: verdict and certainty, and the pin of a card that stays where it is. */
import { circlesSize, circlesSvg, markSvg, pinSvg, svgUri } from './marks.ts';
import type { StyleBlock } from './stylesheet.ts';
import type { Mark, NodeLook, Theme } from './types.ts';

/** How far signs stand above the card's upper edge, so that they never cover text. */
export const markRise = 6;

interface DataHolder {
  data(name: string): unknown;
}

interface Sign {
  picture: (node: DataHolder) => string;
  w: number;
  h: number;
  /** Where on the card, and how far off. */
  at: [x: string, y: string];
  off: [x: number, y: number];
}

/** One rule for every set of signs a card can carry: Cytoscape takes all pictures of a node together. */
export function signBlocks(theme: Theme): StyleBlock[] {
  const mark: Sign = {
    picture: (node) => markSvg(node.data('mark') as Mark, theme),
    w: 16,
    h: 16,
    at: ['1px', '0px'],
    off: [0, -markRise],
  };
  const circles: Sign = {
    picture: (node) => circlesSvg(Number(node.data('circles')), node.data('look') as NodeLook, theme),
    ...circlesSize,
    at: ['100%', '100%'],
    off: [-10, circlesSize.h / 2 + 1],
  };
  const pin: Sign = {
    picture: () => pinSvg(theme),
    w: 16,
    h: 16,
    at: ['100%', '0px'],
    off: [-1, -markRise],
  };
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
      'background-position-x': signs.map(({ at }) => at[0]),
      'background-position-y': signs.map(({ at }) => at[1]),
      'background-offset-x': signs.map(({ off }) => `${off[0]}px`),
      'background-offset-y': signs.map(({ off }) => `${off[1]}px`),
      'bounds-expansion': markRise + 3,
    },
  };
}
