import type { ReactNode } from 'react';
import '../../ui/Notice.css';

/** Why an answer cannot be shown in a form, and what would make it possible. */
export function Unsuitable({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="notice" role="status">
      <p className="notice-title">{title}</p>
      <p>{children}</p>
    </div>
  );
}
