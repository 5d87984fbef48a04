import type { SuggestQuery } from '../../api/generated.ts';
import { KindMark } from '../KindMark.tsx';

/** What was found: its kind's mark and its name, with the words that matched where the name does not have them. */
export function FoundLabel({ hit }: { hit: SuggestQuery['search'][number] }) {
  return (
    <>
      <KindMark kind={hit.kind} />
      <span className="search-label">
        {hit.label}
        {hit.matched && !hit.label.toLowerCase().includes(hit.matched.toLowerCase()) ? (
          <span className="search-matched"> {hit.matched}</span>
        ) : null}
      </span>
    </>
  );
}
