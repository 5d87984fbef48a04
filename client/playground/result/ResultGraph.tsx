import { useMemo, useRef, useState } from 'react';
import { GraphCanvas, type GraphCanvasHandle } from '../../graph/GraphCanvas.tsx';
import { layouts } from '../../graph/layout.ts';
import { palettes } from '../../graph/palettes.ts';
import { canvasMeasure } from '../../graph/text.ts';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { useTheme } from '../../ui/theme.ts';
import { useMedia } from '../../ui/useMedia.ts';
import { EdgeSample, NodeSample } from '../../views/map/samples.tsx';
import type { Drawing, Thing } from './drawing.ts';
import { type ListedThing, lookOf, toGraph, toList } from './drawn.ts';

const NOTHING_HIDDEN: ReadonlySet<string> = new Set();
/** Width for which it is laid out: wider than most panes, which show it smaller. */
const ROOM = { width: 1100, height: 700 };

/** The things of an answer and what links them, drawn by the map's canvas; beside it the same as a list. */
export function ResultGraph({ drawing }: { drawing: Drawing }) {
  const theme = useTheme();
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)');
  const canvas = useRef<GraphCanvasHandle>(null);
  const [measure] = useState(canvasMeasure);
  const [chosen, choose] = useState<string | null>(null);
  const layout = useMemo(() => layouts.lanes.compose(toGraph(drawing), measure, ROOM), [drawing, measure]);
  const list = useMemo(() => toList(drawing), [drawing]);
  const selected = drawing.things.find(({ key }) => key === chosen) ?? null;
  const { things, ties, total } = drawing;
  return (
    <>
      <div className="result-bar">
        <span role="status" className="result-status">
          {total > things.length ? `${things.length} of ${total} things shown` : `${things.length} things`},{' '}
          {ties.length} {ties.length === 1 ? 'link' : 'links'}
        </span>
        <span className="result-tools">
          <button type="button" className="button" onClick={() => canvas.current?.zoomBy(0.8)}>
            Smaller
          </button>
          <button type="button" className="button" onClick={() => canvas.current?.zoomBy(1.25)}>
            Larger
          </button>
          <button type="button" className="button" onClick={() => canvas.current?.fit()}>
            Fit
          </button>
        </span>
      </div>
      <div className="result-canvas">
        <GraphCanvas
          ref={canvas}
          layout={layout}
          theme={theme}
          selectedId={selected?.key ?? null}
          focus
          hidden={NOTHING_HIDDEN}
          reducedMotion={reducedMotion}
          viewKey={JSON.stringify(things.map(({ key }) => key))}
          onSelect={choose}
        />
      </div>
      <p className="result-chosen" role="status">
        {selected ? <Named thing={selected} /> : 'Choose a thing to see what it is linked to.'}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className="result-scroll result-outline" aria-label="Outline of the graph" tabIndex={0}>
        {list.map(({ title, things: listed }) => (
          <section key={title} aria-label={title}>
            <h2>
              {title} <span className="count">{listed.length}</span>
            </h2>
            <ul className="plain-list">
              {listed.map((one) => (
                <Listed
                  key={one.thing.key}
                  one={one}
                  open={one.thing.key === chosen}
                  onOpen={() => {
                    const next = one.thing.key === chosen ? null : one.thing.key;
                    choose(next);
                    if (next !== null) canvas.current?.reveal(next);
                  }}
                />
              ))}
            </ul>
          </section>
        ))}
      </section>
    </>
  );
}

function Listed({ one, open, onOpen }: { one: ListedThing; open: boolean; onOpen: () => void }) {
  const theme = useTheme();
  const { thing, ties } = one;
  return (
    <li>
      <button type="button" className="result-thing" aria-expanded={open} onClick={onOpen}>
        <NodeSample look={lookOf(thing)} palette={palettes[theme]} small />
        <span>{thing.label}</span>
        <span className="result-ties">
          {ties.length} {ties.length === 1 ? 'link' : 'links'}
        </span>
      </button>
      {open ? (
        <ul className="plain-list result-links">
          {ties.map(({ words, other, look }) => (
            <li key={`${words} ${other.key}`}>
              <EdgeSample look={look} theme={theme} width={22} />
              <span>
                {words} <strong>{other.label}</strong>
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function Named({ thing }: { thing: Thing }) {
  return (
    <>
      {thing.as}: <strong>{thing.label}</strong>{' '}
      {thing.id === null ? null : <NodeLink id={thing.id}>Open in the atlas</NodeLink>}
    </>
  );
}
