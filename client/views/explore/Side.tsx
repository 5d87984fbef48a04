import type { ReactNode } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';

interface SideProps {
  kind: 'rail' | 'panel';
  label: string;
  /** Where there is no room beside the view. */
  asSheet: boolean;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A zone beside the view, or a sheet over it. */
export function Side({ kind, label, asSheet, open, onClose, children }: SideProps) {
  if (!open) return null;
  if (asSheet) {
    return (
      <Dialog
        title={label}
        onClose={onClose}
        className={kind === 'rail' ? 'sheet sheet-side' : 'sheet sheet-panel'}
      >
        {children}
      </Dialog>
    );
  }
  return (
    <aside aria-label={label} className={`side side-${kind}`}>
      {children}
    </aside>
  );
}
