import './Skeleton.css';

/** The outline of what comes, announced once as loading. */
export function Skeleton({ lines = 4, label }: { lines?: number; label: string }) {
  const widths = ['92%', '76%', '84%', '60%', '88%', '70%'];
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">Loading {label}</span>
      {Array.from({ length: lines }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines have nothing but their place.
        <span key={i} className="skeleton-line" style={{ width: widths[i % widths.length] }} />
      ))}
    </div>
  );
}
