import { useCallback, useEffect, useRef, useState } from 'react';
import { checkText, digestHere, type TextCheck } from './checkText.ts';
import { forgetText, keepText, keptText } from './keptText.ts';

/** No article is longer; anything larger is some other file. */
const MOST_BYTES = 10_000_000;

export type OwnText =
  | { readonly kind: 'none' }
  | { readonly kind: 'checking'; readonly name: string }
  | { readonly kind: 'shown'; readonly text: string; readonly kept: boolean }
  | { readonly kind: 'refused'; readonly name: string; readonly check: TextCheck & { kind: 'mismatch' } }
  | { readonly kind: 'unreadable'; readonly name: string; readonly why: string }
  /** The browser computes no checksum here, so that no copy can be checked. */
  | { readonly kind: 'uncheckable' };

export interface OwnTextControl {
  readonly own: OwnText;
  readonly open: (file: File) => void;
  readonly forget: () => void;
}

/** The reader's own copy of the text with this checksum: checked, shown and kept in the browser only. */
export function useOwnText(sha: string | null): OwnTextControl {
  const [own, setOwn] = useState<OwnText>({ kind: 'none' });
  // Answers that come after another file was chosen, or another article, are too late.
  const turn = useRef(0);

  useEffect(() => {
    turn.current += 1;
    const mine = turn.current;
    setOwn({ kind: 'none' });
    const subtle = digestHere();
    if (!subtle) {
      setOwn({ kind: 'uncheckable' });
      return;
    }
    const kept = sha === null ? null : keptText(sha);
    if (sha === null || kept === null) return;
    // What was kept may have been changed since.
    checkText(new TextEncoder().encode(kept), sha, subtle).then((check) => {
      if (turn.current !== mine) return;
      if (check.kind === 'match') setOwn({ kind: 'shown', text: check.text, kept: true });
      else forgetText(sha);
    });
  }, [sha]);

  const open = useCallback(
    async (file: File) => {
      const subtle = digestHere();
      if (sha === null || !subtle) return;
      turn.current += 1;
      const mine = turn.current;
      const { name } = file;
      setOwn({ kind: 'checking', name });
      const next = await read(file, sha, subtle);
      if (turn.current === mine) setOwn(next);
    },
    [sha],
  );

  const forget = useCallback(() => {
    turn.current += 1;
    if (sha !== null) forgetText(sha);
    setOwn({ kind: 'none' });
  }, [sha]);

  return { own, open, forget };
}

async function read(file: File, sha: string, subtle: Pick<SubtleCrypto, 'digest'>): Promise<OwnText> {
  const { name } = file;
  if (file.size > MOST_BYTES) {
    return { kind: 'unreadable', name, why: 'It is larger than 10 MB, which no article is.' };
  }
  try {
    const check = await checkText(new Uint8Array(await file.arrayBuffer()), sha, subtle);
    if (check.kind === 'mismatch') return { kind: 'refused', name, check };
    return { kind: 'shown', text: check.text, kept: keepText(sha, check.text) };
  } catch (error) {
    return { kind: 'unreadable', name, why: error instanceof Error ? error.message : String(error) };
  }
}
