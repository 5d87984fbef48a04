import { lazy, Suspense, useState } from 'react';
import type { Behind } from '../../references/gather.ts';
import { Icon } from '../../ui/Icon.tsx';

const ReferencesDialog = lazy(() => import('./ReferencesDialog.tsx'));

interface ReferencesButtonProps {
  /** What the page is to be cited as. */
  title: string;
  /** What the file is called, after the topic; the title where none is given. */
  file?: string;
  /** Where the page is; the address on screen where none is given. */
  url?: string;
  behind: Behind | null;
  disabled?: boolean;
  className?: string;
}

/** Opens the references behind what it stands beside. */
export function ReferencesButton(props: ReferencesButtonProps) {
  const { title, file = title, url, behind, disabled = false, className = 'button' } = props;
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={className}
        disabled={disabled}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {className === 'button-link' ? null : <Icon name="quote" />} <span>References</span>
      </button>
      {open ? (
        <Suspense fallback={null}>
          <ReferencesDialog
            title={title}
            file={file}
            url={url ?? window.location.href}
            behind={behind}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
