import type { ComponentProps } from 'react';
import { Outline } from './Outline.tsx';
import { OutlineSkeleton } from './skeletons.tsx';

interface OutlinePaneProps extends ComponentProps<typeof Outline> {
  loaded: boolean;
  /** There is nothing beside it: no head. */
  alone: boolean;
  onClosed: () => void;
  onWithin: (within: boolean) => void;
}

/** The outline beside the picture. */
export function OutlinePane({ loaded, alone, onClosed, onWithin, ...outline }: OutlinePaneProps) {
  return (
    <nav
      className="map-outline"
      aria-label="Outline"
      onFocus={() => onWithin(true)}
      // From one row to the next is not away: closing in between would take the row from under the pointer.
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onWithin(false);
      }}
    >
      {alone ? null : (
        <div className="map-outline-head">
          <h2>Outline</h2>
          <button type="button" className="map-tool" onClick={onClosed} aria-expanded="true">
            Hide
          </button>
        </div>
      )}
      {loaded ? <Outline {...outline} /> : <OutlineSkeleton />}
    </nav>
  );
}
