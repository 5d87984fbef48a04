import { type ReactNode, useEffect, useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';

const SAID_MS = 2500;

export interface Copyable {
  readonly name: string;
  readonly text: string;
}

/** Puts a text on the clipboard and says so. `children`: other ways to take it away. */
export function CopyButtons({ items, children }: { items: readonly Copyable[]; children?: ReactNode }) {
  const [said, say] = useState('');
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => say(''), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async ({ name, text }: Copyable) => {
    try {
      await navigator.clipboard.writeText(text);
      say(`Copied the ${name.toLowerCase()}`);
    } catch {
      say('The browser did not allow copying');
    }
  };
  return (
    <div className="copy no-print">
      <span className="copy-label">
        <Icon name="copy" size={14} /> Copy
      </span>
      {items.map((item) => (
        <button key={item.name} type="button" className="button-link" onClick={() => copy(item)}>
          {item.name.toLowerCase()}
        </button>
      ))}
      {children}
      <span className="copy-said" role="status">
        {said}
      </span>
    </div>
  );
}
