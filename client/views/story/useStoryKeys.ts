import { useEffect } from 'react';
import { isTyping } from '../../ui/Keys.tsx';
import { keyOf, type StoryKey } from './steps.ts';

/** Keys of a story, unless a field, a dialog or something else on the page wants them. */
export function useStoryKeys(index: number, count: number, on: (asked: StoryKey) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.shiftKey || isTyping(event) || takesArrows(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      const asked = keyOf(event.key, index, count);
      if (!asked) return;
      event.preventDefault();
      on(asked);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [index, count, on]);
}

/** Choices and sliders move by arrows themselves; what scrolls sideways does too. */
function takesArrows(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target instanceof HTMLElement && target.closest('[role=separator], .table-scroll') !== null;
}
