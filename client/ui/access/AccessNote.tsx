import { askForToken, forgetToken, useAccess } from '../../api/access.ts';

/** The way out for whoever gave a token, and the way back to the question for whoever put it off; nothing for others. */
export function AccessNote() {
  const { token, asked } = useAccess();
  if (token === null && asked !== 'later') return null;
  return (
    <span className="no-print">
      {token === null ? null : 'Read with your access token · '}
      <button type="button" className="button-link" onClick={token === null ? askForToken : forgetToken}>
        {token === null ? 'Enter an access token' : 'Forget it'}
      </button>
    </span>
  );
}
