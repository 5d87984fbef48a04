import { DEFAULT_POLICY, policyWords } from '../../state/policy.ts';
import type { PictureControl } from '../../ui/usePicture.ts';

/** Says that grades are not the atlas's own, and under which rules they are. */
export function WhatIfBanner({ picture, change }: PictureControl) {
  const words = policyWords(picture.policy);
  return (
    <div role="status" className="what-if-status">
      {words === '' ? null : (
        <p className="what-if-banner">
          <span>
            <strong>What if:</strong> {words}. Grades are recalculated; the filters go by the atlas’s own.
          </span>
          <button type="button" className="button" onClick={() => change({ policy: DEFAULT_POLICY })}>
            Reset
          </button>
        </p>
      )}
    </div>
  );
}
