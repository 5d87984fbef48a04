/** The claims of an item of CIViC, with the concepts that they join. Its own sentences are not taken. */
import type { FoundRow, Place, Refused } from './found.ts';
import { type Meaning, meaningOf } from './civic-meanings.ts';
import { drug, drugsIn, type Therapy, therapiesOf } from './civic-therapy.ts';
import { slug } from './study-record.ts';

/** A line of a table by the names of its columns; an empty cell is ''. */
export type Cell = (column: string) => string;

export interface Claims {
  meaning: Meaning;
  keys: string[];
  rows: FoundRow[];
}

/** What the item claims, or the first thing that is wrong with it. `interaction`: how several drugs were given. */
export function claimsOf(cell: Cell, type: string, interaction: string, at: Place): Claims | Refused {
  const wrong = (field: string, expected: string): Refused => ({ at, field, value: cell(field), expected });
  for (const column of ['variant_id', 'entrez_id'])
    if (!/^\d+$/.test(cell(column))) return wrong(column, 'a number');
  for (const column of ['gene', 'variant', 'disease'])
    if (cell(column) === '') return wrong(column, 'a name');
  if (!/^\d*$/.test(cell('doid'))) return wrong('doid', 'a number of the Disease Ontology, or nothing');
  const meaning = meaningOf(type, cell('clinical_significance'));
  if (!meaning) return wrong('clinical_significance', `a significance that says what is claimed (${type})`);
  const drugs = meaning.object === 'therapy' ? drugsIn(cell('drugs')) : [];
  if (meaning.object === 'therapy' && drugs.length === 0) return wrong('drugs', 'at least one drug');
  const therapies = therapiesOf(drugs, interaction);
  if (!therapies) return wrong('drugs', 'how several drugs were given: Combination, Sequential, Substitutes');
  const things = thingsOf(cell);
  const claims = (meaning.object === 'therapy' ? therapies : [undefined]).map((therapy) =>
    claimOf(meaning, things, therapy),
  );
  return {
    meaning,
    keys: claims.map((claim) => claim.key),
    rows: [
      ...[things.gene, things.variant, things.disease].map(
        (row): FoundRow => ({ table: 'concepts', row, at }),
      ),
      ...therapies.flatMap((therapy) => therapyRows(therapy, at)),
      ...claims.map((row): FoundRow => ({ table: 'claims', row, at })),
    ],
  };
}

type ConceptRow = Extract<FoundRow, { table: 'concepts' }>['row'];
type ClaimRow = Extract<FoundRow, { table: 'claims' }>['row'];
type Things = Record<'gene' | 'variant' | 'disease', ConceptRow>;

function thingsOf(cell: Cell): Things {
  const [gene, doid, disease] = [`gene-${cell('entrez_id')}`, cell('doid'), cell('disease')];
  const readIn = (column: string) => `CIViC, column ${column}`;
  return {
    gene: {
      key: gene,
      name: cell('gene'),
      kind: 'Gene',
      curie: `NCBIGene:${cell('entrez_id')}`,
      curieReadIn: readIn('entrez_id'),
    },
    variant: {
      key: `variant-${cell('variant_id')}`,
      name: `${cell('gene')} ${cell('variant')}`,
      kind: 'SequenceVariant',
      curie: `civic.vid:${cell('variant_id')}`,
      curieReadIn: readIn('variant_id'),
      broader: [gene],
    },
    disease: {
      key: doid === '' ? slug('disease-', disease.toLowerCase()) : `doid-${doid}`,
      name: disease,
      kind: 'Disease',
      ...(doid !== '' && { curie: `DOID:${doid}`, curieReadIn: readIn('doid') }),
    },
  };
}

function therapyRows(therapy: Therapy, at: Place): FoundRow[] {
  return [therapy, ...therapy.drugs.map(drug)].map(({ key, name, kind }) => ({
    table: 'concepts',
    row: { key, name, kind },
    at,
  }));
}

function claimOf(
  meaning: Meaning,
  { gene, variant, disease }: Things,
  therapy: Therapy | undefined,
): ClaimRow {
  const object = therapy ?? (meaning.object === 'gene' ? gene : disease);
  const names = {
    gene: gene.name,
    variant: variant.name,
    disease: disease.name,
    therapy: therapy?.name ?? '',
  };
  return {
    key: slug('', [meaning.name, variant.key, disease.key, therapy?.key].filter(Boolean).join(' ')),
    text: meaning.sentence.replace(
      /\{(gene|variant|disease|therapy)\}/g,
      (_, name: keyof typeof names) => names[name],
    ),
    kind: meaning.kind,
    subject: variant.key,
    predicate: meaning.predicate,
    object: object.key,
    qualifiers: {
      ...(meaning.object !== 'disease' && { population: disease.key }),
      substances: therapy?.drugs.map((name) => drug(name).key) ?? [],
    },
  };
}
