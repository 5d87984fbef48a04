interface PanesProps {
  pane: 'outline' | 'map';
  onPane: (pane: 'outline' | 'map') => void;
}

/** Where there is room for one at a time: which one. */
export function Panes({ pane, onPane }: PanesProps) {
  return (
    <fieldset className="map-panes">
      <legend className="visually-hidden">Show as</legend>
      {(['outline', 'map'] as const).map((each) => (
        <button key={each} type="button" aria-pressed={pane === each} onClick={() => onPane(each)}>
          {each === 'outline' ? 'Outline' : 'Picture'}
        </button>
      ))}
    </fieldset>
  );
}
