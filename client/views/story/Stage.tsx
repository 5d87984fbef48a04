import { useLayoutEffect, useMemo, useRef } from 'react';
import { exploreHref } from '../../state/route.ts';
import { parsePicture } from '../../state/url.ts';
import { Link } from '../../ui/Link.tsx';
import { useSearch } from '../../ui/location.ts';
import { useWidth } from '../../ui/useWidth.ts';
import { type Diagram, layOut } from './diagram/layout.ts';
import { StoryDrawing } from './diagram/StoryDrawing.tsx';
import type { Scene } from './diagram/scene.ts';
import { timeOf } from './diagram/time.ts';
import { ShapeKey } from './ShapeKey.tsx';

const LEAST = 280;
/** What is above the step stays in sight, with the name of its compartment. */
const SHOWN_ABOVE = 48;

interface StageProps {
  scene: Scene;
  index: number;
  description: string;
}

/** The picture of a story, as wide as its place; every part in it leads to its concept. */
export function Stage({ scene, index, description }: StageProps) {
  const place = useRef<HTMLDivElement>(null);
  const measured = useWidth(place);
  const width = measured === null ? null : Math.max(LEAST, Math.floor(measured) - 4);
  const diagram = useMemo(() => (width === null ? null : layOut(scene, width)), [scene, width]);
  const current = scene.steps[index]?.position ?? null;
  useLayoutEffect(() => {
    const box = diagram && presentBox(diagram, current);
    if (!box || !place.current) return;
    const { clientHeight } = place.current;
    place.current.scrollTop = box.y - Math.max(SHOWN_ABOVE, (clientHeight - box.h) / 2);
  }, [diagram, current]);
  return (
    <figure className="stage">
      <div className="stage-picture" ref={place}>
        {diagram ? (
          <>
            <StoryDrawing diagram={diagram} current={current} description={description} />
            <PartLinks diagram={diagram} scene={scene} current={current} />
          </>
        ) : null}
      </div>
      <figcaption>
        <p className="stage-words">{description}</p>
        {diagram ? <ShapeKey diagram={diagram} /> : null}
      </figcaption>
    </figure>
  );
}

/** From the first to the last part of the step. */
function presentBox({ actors }: Diagram, current: number | null) {
  const present = actors.filter(({ actor }) => timeOf(actor.steps, current) === 'now');
  if (present.length === 0) return null;
  const y = Math.min(...present.map((placed) => placed.y));
  return { y, h: Math.max(...present.map((placed) => placed.y + placed.h)) - y };
}

interface PartLinksProps {
  diagram: Diagram;
  scene: Scene;
  current: number | null;
}

/** Over the picture, since a picture with a description has no parts for a screen reader. Tab stops at those present. */
function PartLinks({ diagram, scene, current }: PartLinksProps) {
  const search = useSearch();
  const picture = parsePicture(search);
  const label = (key: string) => scene.compartments.find((one) => one.key === key)?.label ?? key;
  return (
    <ul className="part-links" aria-label="Parts of the picture">
      {diagram.actors.map(({ actor, x, y, w, h }) => (
        <li key={actor.id}>
          <Link
            href={exploreHref({ ...picture, selected: actor.conceptId })}
            aria-label={`${actor.name}, ${label(actor.compartment).toLowerCase()}`}
            title={actor.name}
            tabIndex={timeOf(actor.steps, current) === 'now' ? 0 : -1}
            style={{ left: x + 2, top: y + 2, width: w, height: h }}
          />
        </li>
      ))}
    </ul>
  );
}
