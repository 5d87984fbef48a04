import { editionOf } from '../state/edition.ts';
import type { Edition } from '../state/fileName.ts';
import { useAskedTopics, useTopics } from './useTopics.ts';

/** Topic, version and licence of the data on screen; null until they are known. */
export function useEdition(): Edition | null {
  return editionOf(useTopics(), useAskedTopics());
}
