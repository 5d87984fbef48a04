import { Icon } from './Icon.tsx';
import { startTour } from './tour.ts';

/** In the header, whenever it is wanted. */
export function TourButton() {
  return (
    <button
      type="button"
      className="button button-quiet button-icon"
      aria-label="Tour of the atlas"
      title="Help: a tour of 60 seconds"
      onClick={startTour}
    >
      <Icon name="question" />
    </button>
  );
}
