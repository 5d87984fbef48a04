import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { Icon } from '../ui/Icon.tsx';
import { beside } from './place.ts';
import { type Stop, timeLeft } from './steps.ts';
import { useTarget } from './useTarget.ts';
import './tour.css';

interface GuideProps {
  stop: Stop;
  index: number;
  count: number;
  onMove: (by: 1 | -1) => void;
  onEnd: () => void;
  /** The stop has nothing to point at. */
  onMissing: () => void;
}

/** The words of one stop beside what they are about, in a modal dialog: Escape ends, arrows move. */
export function Guide({ stop, index, count, onMove, onEnd, onMissing }: GuideProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const id = useId();
  const target = useTarget(stop.target, stop.href);
  const [place, setPlace] = useState({ x: 0, y: 0 });
  const box = typeof target === 'object' ? target : null;

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  // A sheet that opened on the way lies over the tour: it comes to the front again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each stop, and once its target is there.
  useEffect(() => {
    const element = dialog.current;
    if (document.querySelector('dialog[open]:not(.tour)')) {
      element?.close();
      element?.showModal();
    }
    next.current?.focus({ preventScroll: true });
  }, [index, box === null]);
  useEffect(() => {
    if (target === 'missing') onMissing();
  }, [target, onMissing]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words make another size.
  useLayoutEffect(() => {
    if (!card.current) return;
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    setPlace(beside(box, { width: card.current.offsetWidth, height: card.current.offsetHeight }, view));
  }, [box, stop]);

  const onKeyDown = (event: KeyboardEvent) => {
    // The keys of the page beneath are not for now.
    event.stopPropagation();
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
    if (by === null) return;
    event.preventDefault();
    onMove(by);
  };
  const last = index === count - 1;
  return (
    <dialog
      ref={dialog}
      className="tour"
      aria-labelledby={`${id}-title`}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        onEnd();
      }}
    >
      {box ? (
        <div
          className="tour-ring"
          aria-hidden="true"
          style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
        />
      ) : (
        <div className="tour-ring" aria-hidden="true" />
      )}
      <div className="tour-card" ref={card} style={{ left: place.x, top: place.y }}>
        <div role="status" aria-atomic="true">
          <p className="tour-progress">
            Tour, {index + 1} of {count}, {timeLeft(index, count)}
          </p>
          <h2 id={`${id}-title`}>{stop.title}</h2>
          <p>{stop.words}</p>
        </div>
        <progress className="tour-bar" aria-label="How far the tour is" value={index + 1} max={count} />
        <div className="tour-buttons">
          <button type="button" className="button button-quiet" onClick={onEnd}>
            {last ? 'Close' : 'Skip the tour'}
          </button>
          <span className="tour-moves">
            {index > 0 ? (
              <button type="button" className="button" onClick={() => onMove(-1)}>
                Back
              </button>
            ) : null}
            <button type="button" className="button tour-next" ref={next} onClick={() => onMove(1)}>
              {last ? 'Done' : 'Next'} {last ? <Icon name="check" /> : null}
            </button>
          </span>
        </div>
      </div>
    </dialog>
  );
}
