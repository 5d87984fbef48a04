/** A filter's `text` as ids: the search finds them, best first. */
import type { Context } from '../context.ts';

/** As many as a text filter can find; a text that finds more asks for a more precise one. */
const MOST = 1000;

/** Ids that the text finds, best first; null when there is no text (all white space counts as none). */
export async function textMatches(
  text: string | null | undefined,
  kinds: string[],
  { store }: { store: Pick<Context['store'], 'search'> },
): Promise<string[] | null> {
  if (!text?.trim()) return null;
  const matches = await store.search({ text, kinds, limit: MOST });
  return matches.map((m) => m.id);
}
