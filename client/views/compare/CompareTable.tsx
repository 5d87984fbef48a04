import { NODE_KINDS } from '../../state/vocabulary.ts';
import { Circles } from '../../ui/Circles.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { VerdictMark } from '../../ui/VerdictMark.tsx';
import { type Column, type ComparedCell, type ComparedRow, countWords, type Group } from './columns.ts';

interface CompareTableProps {
  columns: readonly Column[];
  groups: readonly Group[];
  onRemove: (id: string) => void;
}

export function CompareTable({ columns, groups, onRemove }: CompareTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="compare-scroll" aria-label="Comparison" tabIndex={0}>
      <table className="compare-table">
        <caption className="visually-hidden">
          {columns.map(({ label }) => label).join(', ')} side by side
        </caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ id, label, kind }) => (
              <th key={id} scope="col" data-unfit={kind === null || undefined}>
                <span className="compare-kind">{kind ? NODE_KINDS[kind] : 'Cannot be compared'}</span>
                <NodeLink id={id}>{label}</NodeLink>
                <button
                  type="button"
                  className="button button-quiet button-icon no-print"
                  aria-label={`Take ${label} away`}
                  onClick={() => onRemove(id)}
                >
                  <Icon name="close" size={12} />
                </button>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.name}>
            <tr className="compare-group">
              <th scope="rowgroup" colSpan={columns.length + 1}>
                <span>{group.name}</span>
              </th>
            </tr>
            {group.rows.map((row) => (
              <Row key={row.label} row={row} columns={columns} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Row({ row, columns }: { row: ComparedRow; columns: readonly Column[] }) {
  return (
    <tr data-differs={row.differs || undefined}>
      <th scope="row">
        <span className="compare-row">
          {row.label}
          <span aria-hidden="true">{row.differs ? '≠' : '='}</span>
          <span className="visually-hidden">{row.differs ? ', differs' : ', equal'}</span>
        </span>
      </th>
      {row.cells.map((cell, i) => (
        <td key={columns[i]?.id}>
          <CellContent cell={cell} id={columns[i]?.id ?? ''} />
        </td>
      ))}
    </tr>
  );
}

/** A verdict with what it rests on, claims with their grades, or a text of the record. */
function CellContent({ cell, id }: { cell: ComparedCell; id: string }) {
  const [first] = cell.claims;
  const counts = countWords(cell);
  if (cell.verdict && first) {
    return (
      <>
        <VerdictMark verdict={cell.verdict} kind={first.kind} />{' '}
        <Circles level={first.assessment.level} rank={first.assessment.rank} />
        <p className="compare-counts">
          {counts ? <NodeLink id={id}>{counts}</NodeLink> : 'no counted studies'}
        </p>
      </>
    );
  }
  if (cell.text !== null) {
    if (cell.text === 'not recorded') return <span className="missing">not recorded</span>;
    const isCount = counts !== '' && cell.text === String(cell.studies);
    return isCount ? <NodeLink id={id}>{counts}</NodeLink> : cell.text;
  }
  if (cell.claims.length === 0) return <span className="missing">no claim</span>;
  return (
    <ul className="plain-list compare-claims">
      {cell.claims.map((claim) => (
        <li key={claim.id}>
          <NodeLink id={claim.id}>{claim.label}</NodeLink>
          <span className="compare-grade">
            <VerdictMark verdict={claim.assessment.verdict} kind={claim.kind} />
            <Circles level={claim.assessment.level} rank={claim.assessment.rank} />
          </span>
        </li>
      ))}
      {counts ? <li className="compare-counts">{counts}</li> : null}
    </ul>
  );
}
