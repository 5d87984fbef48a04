import { type CSSProperties, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { GlossaryWordFragment } from '../../api/generated.ts';
import { Icon } from '../Icon.tsx';
import { NodeLink } from '../NodeLink.tsx';
import { OutsideLink } from '../OutsideLink.tsx';
import { placeBeside } from './placeBeside.ts';
import './glossary.css';

const OPENS_AFTER_MS = 140;
/** Long enough to move the pointer from the word into its explanation. */
const CLOSES_AFTER_MS = 220;

interface GlossaryTermMarkProps {
  term: GlossaryWordFragment;
  /** The word as it stands in the text. */
  text: string;
}

/**
 * A word with its explanation: by pointing at it, by focus, by a tap. The explanation stays while the pointer or the
 * focus is on it, and goes on Escape. It is the browser's popover, above everything, so that nothing cuts it off.
 */
export function GlossaryTermMark({ term, text }: GlossaryTermMarkProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const whole = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const later = (next: boolean) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(next), next ? OPENS_AFTER_MS : CLOSES_AFTER_MS);
  };
  const now = (next: boolean) => {
    clearTimeout(timer.current);
    setOpen(next);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Else it would also close the panel or sheet behind the explanation.
      event.preventDefault();
      setOpen(false);
    };
    // Not every browser moves the focus where a finger taps.
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && !whole.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('keydown', onKey, { capture: true });
    document.addEventListener('pointerdown', onPointer);
    return () => {
      document.removeEventListener('keydown', onKey, { capture: true });
      document.removeEventListener('pointerdown', onPointer);
    };
  }, [open]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the word and its explanation are one thing to point at and to leave.
    <span
      ref={whole}
      className="term"
      onPointerEnter={(event) => event.pointerType === 'mouse' && later(true)}
      onPointerLeave={(event) =>
        event.pointerType === 'mouse' && !whole.current?.matches(':focus-within') && later(false)
      }
      onBlur={(event) => {
        if (!whole.current?.contains(event.relatedTarget)) now(false);
      }}
    >
      <button
        type="button"
        className="term-word"
        aria-expanded={open}
        aria-describedby={open ? id : undefined}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && now(true)}
        onClick={() => now(true)}
      >
        {text}
      </button>
      {open ? <Explanation term={term} id={id} beside={whole} /> : null}
    </span>
  );
}

interface ExplanationProps {
  term: GlossaryWordFragment;
  id: string;
  beside: React.RefObject<HTMLElement | null>;
}

function Explanation({ term, id, beside }: ExplanationProps) {
  const box = useRef<HTMLSpanElement>(null);
  const [place, setPlace] = useState<CSSProperties>({ visibility: 'hidden' });
  useLayoutEffect(() => {
    const element = box.current;
    // A browser without popovers shows it where it stands.
    element?.showPopover?.();
    const word = beside.current?.firstElementChild;
    const put = () => {
      if (!element || !word) return;
      const { left, top, bottom } = word.getClientRects()[0] ?? word.getBoundingClientRect();
      const { innerWidth: w, innerHeight: h } = window;
      setPlace(
        placeBeside({ left, top, bottom }, { w: element.offsetWidth, h: element.offsetHeight }, { w, h }),
      );
    };
    put();
    window.addEventListener('scroll', put, { capture: true, passive: true });
    window.addEventListener('resize', put);
    return () => {
      window.removeEventListener('scroll', put, { capture: true });
      window.removeEventListener('resize', put);
    };
  }, [beside]);
  return (
    <span ref={box} popover="manual" className="term-box no-print" style={place}>
      <span id={id} className="term-text">
        <strong>{term.term}</strong> {term.text}
      </span>
      <span className="term-links">
        {term.concept ? <NodeLink id={term.concept.id}>In the atlas</NodeLink> : null}
        {term.readMore ? (
          <OutsideLink href={term.readMore.url} title={term.readMore.title}>
            Read more
            <Icon name="out" size={12} />
            <span className="visually-hidden">
              {' '}
              about {term.term}: {term.readMore.title} (opens another site)
            </span>
          </OutsideLink>
        ) : null}
      </span>
    </span>
  );
}
