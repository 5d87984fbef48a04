/** The shape of what comes. */

export function OutlineSkeleton() {
  return (
    <div className="map-outline-skeleton" aria-hidden="true">
      {[70, 92, 84, 60, 88, 76, 90, 64].map((each) => (
        <span key={each} className="map-skeleton-card" style={{ width: `${each}%` }} />
      ))}
    </div>
  );
}

/** Lanes with empty cards. */
export function CanvasSkeleton() {
  return (
    <div className="map-skeleton" role="status">
      <span className="visually-hidden">The map is loading</span>
      {[9, 6, 4, 7].map((cards, lane) => (
        <div key={`${cards}`} className="map-skeleton-lane" data-lane={lane}>
          {Array.from({ length: cards }, (_, card) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: empty cards are all the same
            <span key={card} className="map-skeleton-card" />
          ))}
        </div>
      ))}
    </div>
  );
}
