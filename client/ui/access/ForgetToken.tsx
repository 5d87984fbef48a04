import { forgetToken, useAccess } from '../../api/access.ts';

/** The way out for whoever gave a token; nothing for anybody else. */
export function ForgetToken() {
  const { token } = useAccess();
  if (token === null) return null;
  return (
    <span className="no-print">
      Read with your access token ·{' '}
      <button type="button" className="button-link" onClick={forgetToken}>
        Forget it
      </button>
    </span>
  );
}
