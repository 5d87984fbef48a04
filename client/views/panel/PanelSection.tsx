import { type ReactNode, useId } from 'react';

interface PanelSectionProps {
  title: string;
  count?: number;
  children: ReactNode;
}

export function PanelSection({ title, count, children }: PanelSectionProps) {
  const id = useId();
  return (
    <section className="panel-section" aria-labelledby={id}>
      <h3 id={id}>
        {title}
        {count === undefined ? null : <span className="count"> {count.toLocaleString('en-GB')}</span>}
      </h3>
      {children}
    </section>
  );
}
