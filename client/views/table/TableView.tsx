import { ClaimRowsDocument, StudyRowsDocument } from '../../api/generated.ts';
import { type Rows, toClaimFilter, toStudyFilter } from '../../state/filter.ts';
import { toPolicyInput } from '../../state/policy.ts';
import { useQueryBehind } from '../../ui/queryBehind.tsx';
import { Switch } from '../../ui/Switch.tsx';
import type { PictureControl } from '../../ui/usePicture.ts';
import { ClaimCell } from './ClaimCell.tsx';
import { CLAIM_COLUMNS, CLAIM_EXPORT, claimOrder, STUDY_COLUMNS, STUDY_EXPORT, sortRows } from './columns.ts';
import { Grid } from './Grid.tsx';
import { StudyCell } from './StudyCell.tsx';
import { TableFrame } from './TableFrame.tsx';
import { usePages } from './usePages.ts';
import '../figure/figure.css';
import './TableView.css';

const PAGE = 200;
const ROWS: readonly Rows[] = ['claims', 'studies'];

/** The claims or studies that match, as a table that sorts, exports and follows the selection. */
export function TableView({ picture, change }: PictureControl) {
  return (
    <div className="table-view">
      <Switch
        legend="Rows"
        value={picture.rows}
        values={ROWS}
        words={{ claims: 'Claims', studies: 'Studies' }}
        onChange={(rows) => change({ rows, sort: null })}
      />
      {picture.rows === 'claims' ? (
        <ClaimTable picture={picture} change={change} />
      ) : (
        <StudyTable picture={picture} change={change} />
      )}
    </div>
  );
}

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
  const graded = pages.rows.map((row) => (row.whatIf ? { ...row, assessment: row.whatIf } : row));
  const rows = sortRows(graded, CLAIM_COLUMNS, picture.sort);
  return (
    <TableFrame
      what="claims"
      pages={pages}
      rows={rows}
      columns={CLAIM_EXPORT}
      references={{ of: 'matching claims', filter: variables.filter }}
      picture={picture}
      change={change}
    >
      <Grid
        label="Claims"
        columns={CLAIM_COLUMNS}
        rows={rows}
        total={pages.total ?? rows.length}
        cell={(row, column) => <ClaimCell claim={row} column={column} />}
        picture={picture}
        change={change}
      />
    </TableFrame>
  );
}

function StudyTable({ picture, change }: PictureControl) {
  const variables = { filter: toStudyFilter(picture.filter), first: PAGE };
  useQueryBehind(StudyRowsDocument, variables);
  const pages = usePages(StudyRowsDocument, variables, (data) => data.studies, false);
  const rows = sortRows(pages.rows, STUDY_COLUMNS, picture.sort);
  return (
    <TableFrame
      what="studies"
      pages={pages}
      rows={rows}
      columns={STUDY_EXPORT}
      references={{ of: 'matching studies', filter: variables.filter }}
      picture={picture}
      change={change}
    >
      <Grid
        label="Studies"
        columns={STUDY_COLUMNS}
        rows={rows}
        total={pages.total ?? rows.length}
        cell={(row, column) => <StudyCell study={row} column={column} />}
        picture={picture}
        change={change}
      />
    </TableFrame>
  );
}
