import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { type Access, giveToken, putOffToken } from '../../api/access.ts';
import { Dialog } from '../Dialog.tsx';
import './access.css';

const UNKNOWN = 'This token is not known here. Check that all of it was copied.';
const WRONG = {
  unknown: UNKNOWN,
  unreachable: 'The server cannot be reached. Try again in a moment.',
} as const;

/** Asks for the token that the server wants before anything may be read. */
export function AccessDialog({ asked }: { asked: Access['asked'] }) {
  const [checking, setChecking] = useState(false);
  const [wrong, setWrong] = useState<string | null>(
    asked === 'unknown' ? 'The token you gave is no longer known here.' : null,
  );
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  // After the dialog has opened: by itself it gives the focus to its first button.
  useEffect(() => field.current?.focus(), []);

  const give = async (event: FormEvent) => {
    event.preventDefault();
    setChecking(true);
    setWrong(null);
    const outcome = await giveToken(field.current?.value ?? '');
    if (outcome === 'known') return;
    setChecking(false);
    setWrong(WRONG[outcome]);
    field.current?.focus();
  };
  return (
    <Dialog title="Access token" onClose={putOffToken}>
      <form className="access" onSubmit={give}>
        <p>
          This atlas is open to those who have an access token: a line of letters and digits that you get from
          whoever runs it.
        </p>
        <label htmlFor={id}>Your access token</label>
        <input
          ref={field}
          id={id}
          type="password"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          aria-invalid={wrong !== null}
          aria-describedby={`${id}-wrong ${id}-kept`}
        />
        <p id={`${id}-wrong`} role="alert" className="access-wrong">
          {wrong}
        </p>
        <p id={`${id}-kept`} className="access-kept">
          It is sent to this server only and kept until you close this tab.
        </p>
        <p className="access-actions">
          <button type="submit" className="button" disabled={checking}>
            {checking ? 'Checking …' : 'Open the atlas'}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
