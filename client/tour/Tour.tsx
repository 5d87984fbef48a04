import { useCallback, useEffect, useRef, useState } from 'react';
import { TourClaimDocument } from '../api/generated.ts';
import { isAnswered, useAnswer } from '../api/useAnswer.ts';
import { navigate } from '../ui/location.ts';
import { endTour } from '../ui/tour.ts';
import { Guide } from './Guide.tsx';
import { stops } from './steps.ts';

/**
 * A walk over the real pages. It goes from address to address in place of the one it began at, and back there when it
 * ends, so that neither the address nor the history keeps a trace of it.
 */
export function Tour() {
  const answer = useAnswer(TourClaimDocument, {});
  const [begun, begin] = useState(window.location.pathname + window.location.search + window.location.hash);
  const [opener] = useState(document.activeElement);
  const claim = answer.data?.claims.nodes[0]?.id ?? null;
  const ready = answer.data !== undefined || isAnswered(answer) || answer.problem !== null;
  const [index, go] = useState(0);
  const all = stops(claim);
  const stop = all[index];
  // Which way to pass over a stop without its target.
  const forward = useRef(true);

  const end = useCallback(() => {
    navigate(begun, { replace: true });
    endTour();
    setTimeout(() => {
      const back = opener instanceof HTMLElement && opener.isConnected ? opener : null;
      (back ?? document.getElementById('main'))?.focus({ preventScroll: true });
    });
  }, [begun, opener]);
  const move = (by: 1 | -1) => {
    forward.current = by === 1;
    if (index + by >= all.length) end();
    else if (index + by >= 0) go(index + by);
  };
  const href = ready ? stop?.href : undefined;
  useEffect(() => {
    if (href !== undefined) navigate(href, { replace: true });
  }, [href]);
  // "Back" of the browser leaves the tour where it leads to.
  useEffect(() => {
    const leave = () => {
      begin(window.location.pathname + window.location.search + window.location.hash);
      endTour();
    };
    window.addEventListener('popstate', leave);
    return () => window.removeEventListener('popstate', leave);
  }, []);

  if (!ready || !stop) return null;
  return (
    <Guide
      stop={stop}
      index={index}
      count={all.length}
      onMove={move}
      onEnd={end}
      onMissing={() => {
        if (!forward.current && index === 0) forward.current = true;
        move(forward.current ? 1 : -1);
      }}
    />
  );
}
