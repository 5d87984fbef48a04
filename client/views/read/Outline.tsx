import type { KeyboardEvent } from 'react';
import { outline } from '../source/outline.ts';
import { type Audited, comparableWith } from './audit.ts';
import { StatementItem } from './StatementItem.tsx';

interface OutlineProps {
  readonly shown: readonly Audited[];
  readonly all: readonly Audited[];
  readonly selectedId: string | null;
}

/** The article statement by statement, under its own headings. */
export function Outline({ shown, all, selectedId }: OutlineProps) {
  const parts = outline(
    shown.map((one) => ({ one, section: one.statement.section, start: one.statement.start })),
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys go from one link in it to the next.
    <div className="read-outline" onKeyDown={moveBetweenStatements}>
      {parts.map(({ section, statements }, i) => (
        <section key={section ?? ''} aria-labelledby={`read-section-${i}`}>
          <h2 id={`read-section-${i}`}>
            {section ?? 'Section not recorded'}
            <span className="read-section-count">
              {statements.length} {statements.length === 1 ? 'statement' : 'statements'}
            </span>
          </h2>
          <ol className="plain-list ruled-list">
            {statements.map(({ one }) => (
              <StatementItem
                key={one.number}
                one={one}
                selected={one.statement.claim.id === selectedId}
                comparable={comparableWith(one, all)}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

/** Arrow up and down go from the link of one statement to that of the next. */
function moveBetweenStatements(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('.statement-text')];
  const at = event.target instanceof HTMLElement ? links.indexOf(event.target) : -1;
  const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}
