import type { Composing } from './useComposeAside.ts';

/** Over the picture that was, while the next is worked out. */
export function LayoutProgress({ done, cancel }: Composing) {
  const percent = Math.round(done * 100);
  return (
    <div className="map-composing" role="status">
      <label>
        Laying out
        <progress max={100} value={percent} />
      </label>
      <button type="button" className="button" onClick={cancel}>
        Cancel
      </button>
    </div>
  );
}
