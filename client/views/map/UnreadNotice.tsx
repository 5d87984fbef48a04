import { changeMap } from '../../ui/usePicture.ts';
import '../../ui/Notice.css';

const WHY = {
  broken: 'A part of this link is damaged',
  other: 'This link was made by another version of the atlas',
} as const;

/** The link says more than could be read. Any change makes a link that is whole again. */
export function UnreadNotice({ why }: { why: keyof typeof WHY }) {
  return (
    <div className="notice map-notice" role="alert">
      <p className="notice-title">{WHY[why]}</p>
      <p>
        What was opened, hidden or moved in the picture is not known; everything else is as the link says.
      </p>
      <p className="notice-actions">
        <button type="button" className="button" onClick={() => changeMap((map) => map, { replace: true })}>
          Go on without it
        </button>
      </p>
    </div>
  );
}
