import { Icon } from '../../ui/Icon.tsx';
import type { PictureControl } from '../../ui/usePicture.ts';
import { type Column, nextSort } from './columns.ts';
import type { Marks } from './useMarks.ts';

interface HeadingProps<Row> extends PictureControl {
  column: Column<Row>;
}

/** Sorts by its column. */
export function Heading<Row>({ column, picture: { sort }, change }: HeadingProps<Row>) {
  const active = sort?.column === column.id;
  const numeric = column.numeric === true;
  return (
    <th
      scope="col"
      className={numeric ? 'number' : undefined}
      aria-sort={active ? (sort.descending ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" onClick={() => change({ sort: nextSort(sort, column.id, numeric) })}>
        {column.title}
        {active ? <Icon name={sort.descending ? 'down' : 'up'} size={12} /> : null}
      </button>
    </th>
  );
}

/** Marks all rows to be copied, or none. */
export function MarkAll({ marks, count }: { marks: Marks; count: number }) {
  return (
    <td className="mark">
      <label>
        <input
          type="checkbox"
          aria-label="Mark all rows"
          checked={count > 0 && marks.listed.length === count}
          ref={(box) => {
            if (box) box.indeterminate = marks.listed.length > 0 && marks.listed.length < count;
          }}
          onChange={marks.toggleAll}
        />
      </label>
    </td>
  );
}
