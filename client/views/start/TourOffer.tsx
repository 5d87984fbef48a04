import { useState } from 'react';
import { startTour, wasTourSeen } from '../../ui/tour.ts';

/** Offered, never forced; once seen, a line rather than a button. */
export function TourOffer() {
  const [seen] = useState(wasTourSeen);
  return (
    <p className="tour-offer">
      <button type="button" className={seen ? 'button-link' : 'button'} onClick={startTour}>
        {seen ? 'Take the tour again' : 'Take the 60-second tour'}
      </button>
    </p>
  );
}
