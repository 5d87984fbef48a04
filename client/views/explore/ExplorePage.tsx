import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { isFilled } from '../../ui/Keys.tsx';
import { LoadBoundary } from '../../ui/LoadBoundary.tsx';
import { useRemembered } from '../../ui/lastSession.ts';
import { useSearch } from '../../ui/location.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useTheme } from '../../ui/theme.ts';
import { useEdition } from '../../ui/useEdition.ts';
import { NARROW, PHONE, useMedia } from '../../ui/useMedia.ts';
import { usePicture } from '../../ui/usePicture.ts';
import { GradeYourself } from '../grade/part.ts';
import { MapContainer } from '../map/part.ts';
import { Panel } from '../panel/Panel.tsx';
import { Rail } from '../rail/Rail.tsx';
import { ActiveFilters } from './ActiveFilters.tsx';
import { ClaimView, isClaimView } from './ClaimView.tsx';
import { NothingMatches } from './NothingMatches.tsx';
import { Side } from './Side.tsx';
import { Splitter } from './Splitter.tsx';
import { UndoKeys } from './UndoKeys.tsx';
import { usePanelWidth } from './usePanelWidth.ts';
import { WhatIfBanner } from './WhatIfBanner.tsx';
import './ExplorePage.css';

const TableView = lazy(() =>
  import('../table/TableView.tsx').then((module) => ({ default: module.TableView })),
);

/** Three zones over one picture: what to look for, the view, and the selected thing. */
export function ExplorePage() {
  const { picture, change } = usePicture();
  useRemembered(useSearch());
  const theme = useTheme();
  const edition = useEdition();
  const narrow = useMedia(NARROW);
  const phone = useMedia(PHONE);
  const [railOpen, setRailOpen] = useState(false);
  const [panelWidth, setPanelWidth] = usePanelWidth();
  const title = edition?.title ?? 'Evidence Atlas';
  const credit = edition ? `Evidence Atlas, data ${edition.version}, ${edition.license}` : 'Evidence Atlas';
  const grading = picture.params.grade?.[0];
  const closePanel = () => change({ selected: null });
  useFocusAfter(picture.selected);
  useEscape(() => change({ selected: null }), picture.selected !== null);

  return (
    <div
      className="explore"
      data-panel={picture.selected !== null || undefined}
      style={{ '--panel-width': `${panelWidth}px` } as React.CSSProperties}
    >
      <Side
        kind="rail"
        label="Search and filters"
        asSheet={narrow}
        open={!narrow || railOpen}
        onClose={() => setRailOpen(false)}
      >
        <Rail
          picture={picture}
          change={(next, options) => {
            change(next, options);
            if (next.selected) setRailOpen(false);
          }}
        />
      </Side>
      <main id="main" tabIndex={-1} className="view">
        <UndoKeys />
        <WhatIfBanner picture={picture} change={change} />
        <div className="view-bar">
          {narrow ? (
            <button type="button" className="button no-print" onClick={() => setRailOpen(true)}>
              <Icon name="filter" />
              Search and filters
            </button>
          ) : null}
          <ActiveFilters picture={picture} change={change} />
        </div>
        <LoadBoundary key={picture.view}>
          <Suspense fallback={<Skeleton label={picture.view} lines={8} />}>
            {picture.view === 'table' ? (
              <TableView picture={picture} change={change} />
            ) : isClaimView(picture.view) ? (
              <ClaimView
                view={picture.view}
                picture={picture}
                change={change}
                theme={theme}
                title={title}
                credit={credit}
              />
            ) : (
              <>
                <h1 className="visually-hidden">Map</h1>
                <MapContainer
                  picture={picture}
                  change={change}
                  theme={theme}
                  title={title}
                  credit={credit}
                  empty={<NothingMatches what="claims" picture={picture} change={change} />}
                />
              </>
            )}
          </Suspense>
        </LoadBoundary>
      </main>
      {picture.selected !== null ? (
        <Side kind="panel" label="Selected" asSheet={phone} open onClose={closePanel}>
          {phone ? null : <Splitter width={panelWidth} onWidth={setPanelWidth} />}
          <div className="side-scroll" key={picture.selected}>
            <Panel
              id={picture.selected}
              policy={picture.policy}
              onPolicy={(policy) => change({ policy })}
              onClose={closePanel}
              asSheet={phone}
            />
          </div>
        </Side>
      ) : null}
      {grading ? (
        <Suspense fallback={null}>
          <GradeYourself
            id={grading}
            onClose={() => change({ params: { ...picture.params, grade: [] } })}
            onOpen={(id) => change({ selected: id, params: { ...picture.params, grade: [] } })}
          />
        </Suspense>
      ) : null}
    </div>
  );
}

/**
 * What had focus may go with the panel it was in: then the next panel takes it, or the view when none follows.
 * A panel that opens beside a view leaves the focus where the reader is.
 */
function useFocusAfter(selected: string | null) {
  const before = useRef(selected);
  useEffect(() => {
    const had = before.current;
    before.current = selected;
    if (had === null || had === selected) return;
    if (selected !== null) document.querySelector('dialog.sheet-panel')?.scrollTo(0, 0);
    const lost = document.activeElement === null || document.activeElement === document.body;
    const next = selected === null ? '#main' : '.panel';
    if (lost) document.querySelector<HTMLElement>(next)?.focus({ preventScroll: true });
  }, [selected]);
}

/** Escape closes the panel, unless a dialog, list or field wants the key. */
function useEscape(close: () => void, active: boolean) {
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isFilled(event)) return;
      if (document.querySelector('dialog[open]')) return;
      close();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [close, active]);
}
