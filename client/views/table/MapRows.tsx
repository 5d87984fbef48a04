import { useMemo } from 'react';
import type { PictureControl } from '../../ui/usePicture.ts';
import { NothingMatches } from '../explore/NothingMatches.tsx';
import { toDrawn } from '../map/drawn.ts';
import { hidingOf, shownOf } from '../map/hiding.ts';
import { useMapGraph } from '../map/useMapGraph.ts';
import { LINK_COLUMNS, linkRows } from './links.tsx';
import { RowsTable } from './RowsTable.tsx';
import { THING_COLUMNS, thingRows } from './things.tsx';
import type { Pages } from './usePages.ts';

/** The things of the map's picture. */
export function MapThings(control: PictureControl) {
  const { graph, pagesOf, references, empty } = useShown(control);
  const rows = useMemo(() => graph && thingRows(graph), [graph]);
  return (
    <RowsTable
      names={['things on the map', 'thing on the map']}
      columns={THING_COLUMNS}
      pages={pagesOf(rows)}
      about={({ id }) => [id]}
      references={references}
      empty={empty}
      {...control}
    />
  );
}

/** Its links: who says what of whom. */
export function MapLinks(control: PictureControl) {
  const { graph, pagesOf, references, empty } = useShown(control);
  const rows = useMemo(() => graph && linkRows(graph), [graph]);
  return (
    <RowsTable
      names={['links on the map', 'link on the map']}
      columns={LINK_COLUMNS}
      pages={pagesOf(rows)}
      about={({ source, target }) => [source.id, target.id]}
      references={references}
      empty={empty}
      {...control}
    />
  );
}

/** What the map shows, without having to draw it. */
function useShown({ picture, change }: PictureControl) {
  const { graph: whole, asked } = useMapGraph(picture);
  const { map } = picture;
  const graph = useMemo(() => whole && shownOf(whole, hidingOf(whole, toDrawn(whole), map)), [whole, map]);
  const studies = graph?.nodes.filter(({ kind }) => kind === 'STUDY').map(({ id }) => id) ?? [];
  return {
    graph,
    pagesOf: <Row,>(rows: readonly Row[] | null): Pages<Row> => ({
      ...asked,
      rows: rows ?? [],
      total: rows?.length ?? null,
      hasMore: false,
      more: () => undefined,
    }),
    references: studies.length > 0 ? ({ of: 'studies', ids: studies } as const) : null,
    empty: <NothingMatches what="claims" picture={picture} change={change} />,
  };
}
