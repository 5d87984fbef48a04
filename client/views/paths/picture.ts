/** Chains as a figure: each a row of concepts and claims, its weakest link marked. */
import type { Direction } from '../../api/generated.ts';
import { palettes } from '../../graph/palettes.ts';
import { verdictWords } from '../../state/verdict.ts';
import type { Theme } from '../../ui/theme.ts';
import { colourOf, PAINTS } from '../figure/directions.ts';
import { type FigureWords, figureSvg } from '../figure/figure.ts';
import { escaped, wrapped } from '../figure/text.ts';
import { type Chain, type Claim, claimsIn, predicateWords, type Step, strengthWords } from './words.ts';

const CONCEPT = { width: 132, height: 40 };
const CARD = { width: 220, height: 92 };
const LEAP = 104;
const ARROW = 26;
const HEAD = 24;
const APART = 24;
const BAR = 76;
/** px across before a chain goes on in the next line, which starts further in. */
const PAGE = 1080;
const INDENT = 40;

export function pathsSvg(chains: readonly Chain[], words: FigureWords): string {
  const { theme } = words;
  const [first] = chains;
  const rows: string[] = [];
  let [width, height] = [0, 0];
  for (const [i, chain] of chains.entries()) {
    const claims = claimsIn(chain).length;
    const row = rowOf(chain, theme);
    const head = `<text y="14" font-size="13" font-weight="bold">${i + 1}. ${escaped(strengthWords(chain))}, ${claims} ${claims === 1 ? 'claim' : 'claims'}</text>`;
    rows.push(
      `<g transform="translate(0 ${height})">${head}<g transform="translate(0 ${HEAD})">${row.marks}</g></g>`,
    );
    width = Math.max(width, row.width);
    height += HEAD + row.height + APART;
  }
  return figureSvg({
    ...words,
    subtitle: `Chains of claims from ${first?.steps[0]?.from.name ?? ''} to ${first?.steps.at(-1)?.to.name ?? ''}`,
    width,
    height,
    body: rows.join('\n'),
    notes: [
      'An arrow leads from the subject of a claim to its object. Bar: counted studies. Circles: certainty, of 4.',
      'Thick dashed frame: the weakest link, which the chain is as strong as.',
    ],
  });
}

const linkWidth = ({ claim }: Step) => (claim ? CARD.width : LEAP);

/** The parts of a chain from left to right, in as many lines as a page is wide. */
function rowOf(chain: Chain, theme: Theme): { marks: string; width: number; height: number } {
  const marks: string[] = [];
  const weakest = claimsIn(chain).length > 1 ? chain.weakest.id : null;
  const middle = CARD.height / 2;
  let [x, y, width] = [0, 0, 0];
  const put = (room: number, mark: string) => {
    marks.push(`<g transform="translate(${x} ${y})">${mark}</g>`);
    x += room;
    width = Math.max(width, x);
  };
  put(CONCEPT.width, concept(chain.steps[0]?.from.name ?? '', theme));
  for (const step of chain.steps) {
    if (x + 2 * ARROW + linkWidth(step) + CONCEPT.width > PAGE) {
      x = INDENT;
      y += CARD.height + APART / 2;
    }
    put(ARROW, arrow(step.forward ? null : 'left', middle, theme));
    put(
      linkWidth(step),
      step.claim
        ? card(step.claim, step.claim.id === weakest, theme)
        : `<text x="${LEAP / 2}" y="${middle + 4}" font-size="11" font-style="italic" text-anchor="middle">${step.forward ? 'is a kind of' : 'has as one kind'}</text>`,
    );
    put(ARROW, arrow(step.forward ? 'right' : null, middle, theme));
    put(CONCEPT.width, concept(step.to.name, theme));
  }
  return { marks: marks.join(''), width, height: y + CARD.height };
}

function concept(name: string, theme: Theme): string {
  const { concept: look } = palettes[theme].nodes;
  const lines = wrapped(name, CONCEPT.width - 16, 12).slice(0, 2);
  const y = CARD.height / 2;
  return `<rect y="${y - CONCEPT.height / 2}" width="${CONCEPT.width}" height="${CONCEPT.height}" rx="${CONCEPT.height / 2}" fill="${look.fill}" stroke="${look.border}" stroke-width="1.5"/>${lines
    .map(
      (line, i) =>
        `<text x="${CONCEPT.width / 2}" y="${y + 4 + (i - (lines.length - 1) / 2) * 14}" font-size="12" text-anchor="middle">${escaped(line)}</text>`,
    )
    .join('')}`;
}

function arrow(end: 'left' | 'right' | null, y: number, theme: Theme): string {
  const colour = palettes[theme].edges.neutral;
  const head =
    end === 'right'
      ? `M${ARROW - 9} ${y - 4.5}l9 4.5-9 4.5Z`
      : end === 'left'
        ? `M9 ${y - 4.5}l-9 4.5 9 4.5Z`
        : '';
  return `<path d="M0 ${y}h${ARROW}" stroke="${colour}" stroke-width="1.5"/>${head === '' ? '' : `<path d="${head}" fill="${colour}"/>`}`;
}

function card(claim: Claim, weakest: boolean, theme: Theme): string {
  const p = palettes[theme];
  const { rank, verdict } = claim.assessment;
  const text = wrapped(claim.text, CARD.width - 20, 11);
  const shown = text.length > 3 ? [...text.slice(0, 2), `${text[2]} …`] : text;
  const circles = [0, 1, 2, 3].map(
    (i) =>
      `<circle cx="${15 + i * 12}" cy="${CARD.height - 13}" r="4" fill="${i < rank ? p.text : 'none'}" stroke="${p.text}" stroke-width="1.2"/>`,
  );
  return [
    `<rect width="${CARD.width}" height="${CARD.height}" rx="6" fill="${p.nodes.claim.fill}" stroke="${weakest ? p.text : p.nodes.claim.border}" stroke-width="${weakest ? 3 : 1.5}"${weakest ? ' stroke-dasharray="7 4"' : ''}/>`,
    `<text x="10" y="17" font-size="11" font-style="italic">${escaped(predicateWords(claim))}${weakest ? ' · weakest link' : ''}</text>`,
    ...shown.map((line, i) => `<text x="10" y="${33 + i * 14}" font-size="11">${escaped(line)}</text>`),
    ...circles,
    `<text x="64" y="${CARD.height - 9}" font-size="11">${escaped(verdictWords(verdict, claim.kind))}</text>`,
    bar(claim, theme),
  ].join('');
}

/** The counted studies by direction, as one bar. */
function bar({ assessment }: Claim, theme: Theme): string {
  const counted = assessment.ledger.filter((entry) => entry.counted);
  let x = CARD.width - 10 - BAR;
  return (['SUPPORTS', 'NEUTRAL', 'DISPUTES'] satisfies Direction[])
    .map((direction) => {
      const share = counted.filter((entry) => entry.direction === direction).length / counted.length;
      if (!(share > 0)) return '';
      const mark = `<rect x="${x}" y="${CARD.height - 18}" width="${share * BAR}" height="9" fill="url(#${PAINTS[direction]})" stroke="${colourOf(direction, theme)}"/>`;
      x += share * BAR;
      return mark;
    })
    .join('');
}
