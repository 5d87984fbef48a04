import { ClaimRowsDocument, StudyRowsDocument } from '../../api/generated.ts';
import { toClaimFilter, toStudyFilter } from '../../state/filter.ts';
import { TABLE_ROWS, type TableRows } from '../../state/picture.ts';
import { toPolicyInput } from '../../state/policy.ts';
import { useQueryBehind } from '../../ui/queryBehind.tsx';
import { Switch } from '../../ui/Switch.tsx';
import type { PictureControl } from '../../ui/usePicture.ts';
import { NothingMatches } from '../explore/NothingMatches.tsx';
import { CLAIM_COLUMNS, claimOrder } from './claims.tsx';
import { MapLinks, MapThings } from './MapRows.tsx';
import { RowsTable } from './RowsTable.tsx';
import { STUDY_COLUMNS } from './studies.tsx';
import { usePages } from './usePages.ts';
import '../figure/figure.css';
import './TableView.css';

const PAGE = 200;
const WORDS: Readonly<Record<TableRows, string>> = {
  claims: 'Claims',
  studies: 'Studies',
  things: 'On the map',
  links: 'Links',
};
const TABLES = { claims: ClaimTable, studies: StudyTable, things: MapThings, links: MapLinks };

/** What matches, or what is on the map, as a table that sorts, exports and follows the selection. */
export function TableView({ picture, change }: PictureControl) {
  const Rows = TABLES[picture.rows];
  return (
    <div className="table-view">
      <Switch
        legend="Rows"
        value={picture.rows}
        values={TABLE_ROWS}
        words={WORDS}
        onChange={(rows) => change({ rows, sort: null, params: { ...picture.params, cols: [] } })}
      />
      <Rows key={picture.rows} picture={picture} change={change} />
    </div>
  );
}

const itself = ({ id }: { id: string }) => [id];

function ClaimTable({ picture, change }: PictureControl) {
  const policy = toPolicyInput(picture.policy);
  const variables = {
    filter: toClaimFilter(picture.filter),
    orderBy: claimOrder(picture.sort, picture.filter.text.trim() !== ''),
    first: PAGE,
    ...(policy ? { policy, asking: true } : {}),
  };
  useQueryBehind(ClaimRowsDocument, variables);
  const pages = usePages(ClaimRowsDocument, variables, (data) => data.claims, false);
  // Under a what-if its grades stand where the atlas's own stand else.
  const rows = pages.rows.map((row) => (row.whatIf ? { ...row, assessment: row.whatIf } : row));
  return (
    <RowsTable
      names={['claims', 'claim']}
      columns={CLAIM_COLUMNS}
      pages={{ ...pages, rows }}
      about={itself}
      references={{ of: 'matching claims', filter: variables.filter }}
      empty={<NothingMatches what="claims" picture={picture} change={change} />}
      picture={picture}
      change={change}
    />
  );
}

function StudyTable({ picture, change }: PictureControl) {
  const variables = { filter: toStudyFilter(picture.filter), first: PAGE };
  useQueryBehind(StudyRowsDocument, variables);
  return (
    <RowsTable
      names={['studies', 'study']}
      columns={STUDY_COLUMNS}
      pages={usePages(StudyRowsDocument, variables, (data) => data.studies, false)}
      about={itself}
      references={{ of: 'matching studies', filter: variables.filter }}
      empty={<NothingMatches what="studies" picture={picture} change={change} />}
      picture={picture}
      change={change}
    />
  );
}
