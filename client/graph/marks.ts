/** Small signs on cards: the verdict's mark and the four circles of certainty, as SVG. */
import { palettes } from './palettes.ts';
import type { Mark, NodeLook, Theme } from './types.ts';

/** The mark as an SVG of 18 x 18. Every mark has its own form: colour only helps. */
export function markSvg(mark: Mark, theme: Theme): string {
  const p = palettes[theme];
  const ring = (stroke: string, extra = '') =>
    `<circle cx="9" cy="9" r="7.2" fill="${p.page}" stroke="${stroke}" stroke-width="1.6"${extra}/>`;
  const line = (d: string, stroke: string, width = 2) =>
    `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
  const colour = p.marks[mark];
  const body = {
    check: ring(colour) + line('M5.4 9.3l2.4 2.4 4.8-5.3', colour),
    cross: ring(colour) + line('M6.3 6.3l5.4 5.4M11.7 6.3l-5.4 5.4', colour),
    both: ring(colour) + line('M4.9 7.4h7.2L10.2 5.5M13.1 10.6H5.9l1.9 1.9', colour, 1.6),
    question: ring(colour) + line('M7 7.2a2 2 0 1 1 2.9 1.8c-.6.4-.9.7-.9 1.4M9 12.6v.01', colour, 1.8),
    none: ring(colour, ' stroke-dasharray="2.6 2.2"') + line('M6.2 9h5.6', colour, 1.8),
  }[mark];
  return svg(18, 18, body);
}

/** A pin: the card stays where it is put. */
export function pinSvg(theme: Theme): string {
  const { page, text } = palettes[theme];
  const disc = `<circle cx="9" cy="9" r="7.6" fill="${page}" stroke="${text}" stroke-width="1.4"/>`;
  const pin = `<path d="M6.6 4.6h4.8M7.4 4.8l-.3 3.3-1.7 1.6h7.2l-1.7-1.6-.3-3.3M9 9.7v4" fill="none" stroke="${text}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>`;
  return svg(18, 18, disc + pin);
}

/** Low enough to stand half on a card's border without touching its text. */
export const circlesSize = { w: 42, h: 12 };

/** Four circles, so many filled, in a small tag. */
export function circlesSvg(filled: number, look: NodeLook, theme: Theme): string {
  const p = palettes[theme];
  const border = p.nodes[look].border;
  const dots = [0, 1, 2, 3].map(
    (i) =>
      `<circle cx="${8.4 + i * 8.4}" cy="6" r="2.8" fill="${i < filled ? border : p.page}" stroke="${border}" stroke-width="1.2"/>`,
  );
  const tag = `<rect x="0.6" y="0.6" width="40.8" height="10.8" rx="5.4" fill="${p.page}" stroke="${border}" stroke-width="1.2"/>`;
  return svg(circlesSize.w, circlesSize.h, tag + dots.join(''));
}

function svg(w: number, h: number, body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">${body}</svg>`;
}

/** An SVG as an address that a picture can show. */
export const svgUri = (text: string) => `data:image/svg+xml;utf8,${encodeURIComponent(text)}`;
