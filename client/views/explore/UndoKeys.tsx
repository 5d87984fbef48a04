import { useEffect } from 'react';
import { useUndo } from '../../ui/useUndo.ts';
import { isField, stepOf } from './undoKeys.ts';

/** Undo and redo by keys in every view, and what came of it for those who do not see it. */
export function UndoKeys() {
  const { undo, redo, said } = useUndo();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = stepOf(event);
      if (step === null || event.defaultPrevented || isField(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      if (step === 'undo') undo();
      else redo();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [undo, redo]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}
