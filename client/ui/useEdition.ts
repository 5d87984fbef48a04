import { AboutDocument } from '../api/generated.ts';
import { useAnswer } from '../api/useAnswer.ts';
import type { Edition } from '../state/fileName.ts';

/** Topic, version and licence of the data on screen; null until they are known. */
export function useEdition(): Edition | null {
  return useAnswer(AboutDocument, {}).data?.topics[0] ?? null;
}
