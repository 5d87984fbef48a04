import { useMemo } from 'react';
import { editionOf } from '../state/edition.ts';
import type { Edition } from '../state/fileName.ts';
import { useAskedTopics, useTopics } from './useTopics.ts';

/** Topic, version and licence of the data on screen; null until they are known. The same object while they are the same. */
export function useEdition(): Edition | null {
  const topics = useTopics();
  const asked = useAskedTopics();
  return useMemo(() => editionOf(topics, asked), [topics, asked]);
}
