import { GlossaryDocument, type GlossaryQuery, type GlossaryWordFragment } from '../../api/generated.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { type Finder, finder } from '../../state/glossary.ts';

const finders = new WeakMap<GlossaryQuery, Finder<GlossaryWordFragment>>();

/** Finds glossary words; null until the glossary is there, or where it cannot be had: then texts stay plain. */
export function useGlossary(): Finder<GlossaryWordFragment> | null {
  const { data } = useAnswer(GlossaryDocument, {});
  if (!data) return null;
  const known = finders.get(data);
  if (known) return known;
  const made = finder(data.glossary);
  finders.set(data, made);
  return made;
}
