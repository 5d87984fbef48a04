/** A chain of claims in words: its steps as sentences, and why it is as strong as it is. Pure. */
import type { Direction, PathsQuery } from '../../api/generated.ts';
import { verdictWords } from '../../state/verdict.ts';
import { asWords, LEVELS } from '../../state/vocabulary.ts';

export type Chain = PathsQuery['paths'][number];
export type Step = Chain['steps'][number];
export type Claim = NonNullable<Step['claim']>;

export const claimsIn = ({ steps }: Pick<Chain, 'steps'>): Claim[] =>
  steps.flatMap(({ claim }) => (claim ? [claim] : []));

/** Steps read from the object of their claim to its subject. */
export const turnedIn = ({ steps }: Pick<Chain, 'steps'>): Step[] =>
  steps.filter(({ claim, forward }) => claim !== null && !forward);

const bare = (sentence: string) => sentence.replace(/\.$/, '');
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** "contested, low certainty (2 of 4)". */
export function gradeWords({ kind, assessment: { level, rank, verdict } }: Claim): string {
  const said = lower(verdictWords(verdict, kind));
  if (level === 'NOT_GRADED' || level === 'NOT_STUDIED') return said;
  return `${said}, ${lower(LEVELS[level])} (${rank} of 4)`;
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
export const number = (count: number): string => NUMBERS[count] ?? count.toLocaleString('en-GB');

/** Where species is worth a word; what is inconclusive is only counted. */
const SIDES: readonly (readonly [Direction, string])[] = [
  ['SUPPORTS', 'for'],
  ['DISPUTES', 'against'],
];

/** "three human studies for, two mouse studies against, four neutral": the counted studies, by direction and species. */
export function studiesWords({ assessment }: Pick<Claim, 'assessment'>): string {
  const counted = assessment.ledger.filter((entry) => entry.counted);
  const groups = SIDES.flatMap(([direction, side]) => {
    const bySpecies = new Map<string, number>();
    for (const { evidence } of counted.filter((entry) => entry.direction === direction)) {
      const species = speciesOf(evidence.study);
      bySpecies.set(species, (bySpecies.get(species) ?? 0) + 1);
    }
    return [...bySpecies]
      .sort((a, b) => b[1] - a[1])
      .map(([species, count]) => `${studies(count, species)} ${side}`);
  });
  const neutral = counted.filter(({ direction }) => direction === 'NEUTRAL').length;
  if (neutral > 0)
    groups.push(groups.length === 0 ? `${studies(neutral)}, neutral` : `${number(neutral)} neutral`);
  return groups.length === 0 ? 'no counted study' : groups.join(', ');
}

const studies = (count: number, species = '') =>
  `${number(count)} ${species}${count === 1 ? 'study' : 'studies'}`;

function speciesOf({ design, species }: Claim['assessment']['ledger'][number]['evidence']['study']): string {
  if (design === 'BIOCHEMICAL' || design === 'CELL') return design === 'CELL' ? 'cell ' : 'biochemical ';
  return species.length === 1 ? `${species[0]} ` : species.length > 1 ? 'mixed-species ' : '';
}

/** One step as a sentence that stands without the picture. */
export function stepSentence({ from, to, claim, forward, via }: Step): string {
  if (!claim) {
    const [kind, general] = forward ? [from.name, to.name] : [to.name, from.name];
    return `${kind} is a kind of ${general}; no claim is needed for that step.`;
  }
  const given = via ? `; said of ${via.name}, which gives ${(forward ? from : to).name}` : '';
  const told = `${bare(claim.text)} (${gradeWords(claim)}; ${studiesWords(claim)}${given}).`;
  return forward ? told : `${told} Read against its arrow, from ${from.name} to ${to.name}.`;
}

/** The chain as lines of text to be copied. */
export function chainText(chain: Chain): string {
  const [first, last] = [chain.steps[0], chain.steps.at(-1)];
  return [
    `From ${first?.from.name} to ${last?.to.name}`,
    ...chain.steps.map((step, i) => `${i + 1}. ${stepSentence(step)}`),
    weakestSentence(chain),
    caution(chain),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** Why the chain is as strong as it is: "The chain is only as strong as “...”: contested, very low (1 of 4); ...". */
export function weakestSentence(chain: Chain): string {
  const claims = claimsIn(chain);
  const weakest = claims.find(({ id }) => id === chain.weakest.id);
  if (!weakest) return '';
  const told = `“${bare(weakest.text)}”: ${gradeWords(weakest)}; ${studiesWords(weakest)}.`;
  if (claims.length === 1) return `It rests on one claim: ${told}`;
  const asWeak = claims.filter(({ assessment }) => assessment.standing === chain.standing).length - 1;
  const more =
    asWeak === 0
      ? ''
      : ` ${sentenceNumber(asWeak)} more of its claims ${asWeak === 1 ? 'is' : 'are'} no firmer.`;
  return `The chain is only as strong as ${told}${more}`;
}

const sentenceNumber = (count: number) => {
  const word = number(count);
  return word.charAt(0).toUpperCase() + word.slice(1);
};

/** What the chain does not show; empty where all of it follows the arrows of its claims. */
export function caution(chain: Chain): string {
  const [turned, claims] = [turnedIn(chain).length, claimsIn(chain).length];
  const leaps = chain.steps.filter(({ claim }) => claim === null).length;
  const said: string[] = [];
  if (turned > 0 && turned === claims)
    said.push('All of it is read against the arrows: it leads from the second concept to the first.');
  else if (turned > 0)
    said.push(
      `${sentenceNumber(turned)} of its ${number(claims)} claims ${turned === 1 ? 'is read against its arrow' : 'are read against their arrows'}: this ties the two together, it does not show that one leads to the other.`,
    );
  if (leaps > 0)
    said.push(
      `${sentenceNumber(leaps)} ${leaps === 1 ? 'step goes' : 'steps go'} between a concept and a more general one, which no study tests.`,
    );
  return said.join(' ');
}

/** "affects", "is substrate of" on the line between two concepts. */
export const predicateWords = (claim: Pick<Claim, 'predicate'>): string => asWords(claim.predicate);

/** "Stands 3 of 4": a chain's own strength. */
export const strengthWords = ({ standing }: Pick<Chain, 'standing'>): string => `Stands ${standing} of 4`;
