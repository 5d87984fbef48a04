import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { type Client, Provider } from 'urql';
import { useAccess } from '../../api/access.ts';
import { makeClient } from '../../api/client.ts';
import { AccessDialog } from './AccessDialog.tsx';

/**
 * The page as one person sees it. With another token, or with none any more, it begins anew: nothing that was answered
 * to the one before is kept; what was on screen is in the address.
 */
export function Visit({ first, children }: { first: Client; children: ReactNode }) {
  const { visit, asked } = useAccess();
  const client = useMemo(() => (visit === 0 ? first : makeClient()), [visit, first]);
  const seen = useRef(visit);
  useEffect(() => {
    if (seen.current === visit) return;
    seen.current = visit;
    // What had the focus, the dialog or the button that forgets, is gone.
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [visit]);
  return (
    <>
      <Provider key={visit} value={client}>
        {children}
      </Provider>
      {asked === null || asked === 'later' ? null : <AccessDialog asked={asked} />}
    </>
  );
}
