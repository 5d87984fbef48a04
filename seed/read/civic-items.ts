/** What stands behind the claims of CIViC: publications for its evidence, and its assertions as statements. */
import type { Cell, Claims } from './civic-claims.ts';
import type { Found, Place } from './found.ts';
import { type StudyRow, slug, studyKey, unread } from './study-record.ts';

const DIRECTIONS = { Supports: 'SUPPORTS', 'Does Not Support': 'DISPUTES', 'N/A': 'NEUTRAL' } as const;
/** Of a significance that says by itself whether the claim holds. */
const ANYWAY = { open: 'NEUTRAL', not: 'DISPUTES' } as const;
const LONGEST_LABEL = 40;

const isDirection = (word: string): word is keyof typeof DIRECTIONS => word in DIRECTIONS;

/** The claims of an evidence item with the publication that it was read in. */
export function* evidenceRows(cell: Cell, claims: Claims, at: Place): Generator<Found> {
  const wrong = (field: string, expected: string): Found => ({ at, field, value: cell(field), expected });
  const direction = cell('evidence_direction');
  const study = studyOf(cell);
  if (cell('evidence_status') !== 'accepted')
    yield wrong('evidence_status', 'accepted: the others are drafts');
  else if (!isDirection(direction)) yield wrong('evidence_direction', Object.keys(DIRECTIONS).join(', '));
  else if (!study) yield wrong('citation_id', 'a PMID, or the number of an abstract of ASCO');
  else {
    yield* claims.rows;
    yield { table: 'studies', row: study, at };
    for (const claim of claims.keys)
      yield {
        table: 'evidence',
        row: {
          claim,
          study: study.key,
          direction: claims.meaning.holds ? ANYWAY[claims.meaning.holds] : DIRECTIONS[direction],
          note: noteOf(cell),
        },
        at,
      };
  }
}

/** A publication as CIViC cites it: "Levine et al., 2005, Blood". It says nothing of how the study was done. */
function studyOf(cell: Cell): StudyRow | undefined {
  const id = cell('citation_id');
  if (!/^\d+$/.test(id) || !['PubMed', 'ASCO'].includes(cell('source_type'))) return undefined;
  const pmid = cell('source_type') === 'PubMed' ? id : undefined;
  const [, author, year, journal] = /^(?:(.+?)(?: et al\.)?, )?(\d{4}), (.+)$/.exec(cell('citation')) ?? [];
  const label = author === undefined ? undefined : `${author} ${year}`;
  return {
    key: pmid ? studyKey({ pmid, name: id }) : slug('asco-', id),
    ...(label !== undefined && label.length <= LONGEST_LABEL && { label }),
    ...(journal !== undefined && { journal, year: Number(year) }),
    ...(pmid && { pmid }),
    ...unread(pmid !== undefined),
  };
}

/** The facts of the item that the pack has no field for. */
function noteOf(cell: Cell): string {
  const facts: [string, string][] = [
    ['level', cell('evidence_level')],
    ['rating', cell('rating')],
    ['significance', cell('clinical_significance')],
    ['origin', cell('variant_origin')],
    ['trials named', cell('nct_ids').replaceAll(',', ', ')],
  ];
  const said = facts.filter(([, value]) => value !== '').map(([name, value]) => `${name} ${value}`);
  return [`CIViC evidence item ${cell('evidence_id')}`, ...said].join('; ');
}

/** An assertion is CIViC's own statement of a claim, which its evidence items are for. */
export function* statementRows(cell: Cell, claims: Claims, at: Place): Generator<Found> {
  const id = cell('assertion_id');
  const direction = cell('assertion_direction');
  if (!/^\d+$/.test(id)) yield { at, field: 'assertion_id', value: id, expected: 'a number' };
  else if (direction !== 'Supports')
    yield {
      at,
      field: 'assertion_direction',
      value: direction,
      expected: 'Supports: a claim that is stated',
    };
  else if (claims.meaning.holds === 'not')
    yield {
      at,
      field: 'clinical_significance',
      value: cell('clinical_significance'),
      expected: 'a significance that states a claim',
    };
  else {
    yield* claims.rows;
    const source = `civic-aid${id}`;
    const url = cell('assertion_civic_url');
    yield {
      table: 'sources',
      row: {
        key: source,
        title: `CIViC assertion ${id}`,
        type: 'database',
        license: 'CC0-1.0',
        ...(url !== '' && { url }),
      },
      at,
    };
    const facts = [
      `significance ${cell('clinical_significance')}`,
      cell('amp_category') && `AMP category ${cell('amp_category')}`,
      cell('acmg_codes') && `ACMG codes ${cell('acmg_codes').replaceAll(',', ', ')}`,
      `evidence items ${cell('evidence_item_ids').replaceAll(',', ', ')}`,
    ];
    for (const claim of claims.keys)
      yield {
        table: 'statements',
        row: {
          source,
          claim,
          hedging: claims.meaning.holds === 'open' ? 'OPEN_QUESTION' : 'ASSERTED',
          note: facts.filter(Boolean).join('; '),
        },
        at,
      };
  }
}
