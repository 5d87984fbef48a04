/** Therapies of CIViC: one drug, several given together or in turn, or several that each do. */
import { slug } from './study-record.ts';

export interface Therapy {
  key: string;
  name: string;
  kind: 'ChemicalEntity' | 'Treatment';
  /** Names of the drugs of a therapy with several. */
  drugs: string[];
}

/** A comma between digits belongs to a chemical's name: 2,4-pyrimidinediamine. */
export const drugsIn = (cell: string): string[] =>
  cell
    .split(/(?<!\d),|,(?!\d)/)
    .map((name) => name.trim())
    .filter(Boolean);

/** What a claim is made of, one for each therapy; undefined where several drugs are named and not how they were given. */
export function therapiesOf(drugs: readonly string[], interaction: string): Therapy[] | undefined {
  if (drugs.length < 2 || interaction === 'Substitutes') return drugs.map(drug);
  if (interaction === 'Combination') return [together([...drugs].sort(byName), ' + ')];
  if (interaction === 'Sequential') return [together([...drugs], ', then ')];
  return undefined;
}

export const drug = (name: string): Therapy => ({
  key: slug('drug-', name.toLowerCase()),
  name,
  kind: 'ChemicalEntity',
  drugs: [],
});

function together(drugs: string[], joint: string): Therapy {
  const name = drugs.join(joint);
  return { key: slug('therapy-', name.toLowerCase()), name, kind: 'Treatment', drugs };
}

const byName = (a: string, b: string) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1);
