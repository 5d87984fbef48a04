import { MatrixCellsDocument } from '../../api/generated.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import type { ViewProps } from '../viewProps.ts';
import { bucketsOf } from './claimsByRow.ts';
import { axesOf } from './grid.ts';

/**
 * The matrix that the address asks for. Where the reader chose no rows and no claim that matches has a mechanism, its rows
 * are the kinds of claims: a topic that came in from elsewhere has none.
 */
export function useMatrix({
  params,
  filter,
  policy = null,
}: Pick<ViewProps, 'params' | 'filter' | 'policy'>) {
  const asked = axesOf(params);
  const byAsked = { rows: asked.rows, columns: asked.columns, filter, policy };
  const first = useAnswer(MatrixCellsDocument, byAsked);
  const { data } = first;
  const without =
    params.by === undefined &&
    data !== undefined &&
    data.claims.totalCount > 0 &&
    data.matrix.rows.length === 0 &&
    bucketsOf(data.claims, 'mechanism').length === 0;
  const byKind = { ...byAsked, rows: 'KIND' as const };
  const second = useAnswer(MatrixCellsDocument, byKind, !without);
  return without
    ? { axes: { ...asked, rows: byKind.rows }, variables: byKind, answer: second }
    : { axes: asked, variables: byAsked, answer: first };
}
