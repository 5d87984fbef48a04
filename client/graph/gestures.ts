/** From the canvas's own events to what people mean: choose, mark, open, drag, ask for the menu. */
import type cytoscape from 'cytoscape';

export interface Hovered {
  id: string;
  kind: 'node' | 'edge';
  /** In the canvas, px from its upper left corner. */
  x: number;
  y: number;
}

/** Asked for a menu: on a card, on a line, or on the background. */
export interface ContextAsked {
  id: string | null;
  kind: 'node' | 'edge' | null;
  /** In the canvas, px from its upper left corner. */
  x: number;
  y: number;
}

export interface Gestures {
  onSelect(id: string | null): void;
  onExpand?(id: string): void;
  /** Tapped with Shift, Ctrl or Cmd held: to be added to what is marked, or taken out. */
  onMark?(id: string): void;
  /** The cards in a box drawn over the background with Shift held; none is an answer too. */
  onBox?(ids: string[]): void;
  /** Right click or long press. */
  onContext?(asked: ContextAsked): void;
  onHover?(hovered: Hovered | null): void;
  onMove?(id: string, x: number, y: number): void;
  /** The end of a drag. */
  onDropped?(id: string, x: number, y: number): void;
}

interface Own {
  /** What the mouse rests on, after a moment. */
  rested(id: string | null): void;
  /** A card is on its way. */
  dragged(id: string): void;
  /** The view was moved by hand. */
  viewMoved(): void;
}

const restingMs = 90;

/** Listens until the returned function is called. The handlers are asked for at each event: they may change. */
export function listen(cy: cytoscape.Core, latest: () => Gestures, own: Own): () => void {
  const container = cy.container();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** A long press ends in a tap that means nothing more. */
  let pressed = false;
  let boxed: string[] = [];

  const hover = (id: string | null) => {
    clearTimeout(timer);
    timer = setTimeout(() => own.rested(id), restingMs);
  };
  const cursor = (name: string) => {
    if (container) container.style.cursor = name;
  };
  const askContext = (event: cytoscape.EventObject) => {
    const { id, kind } = targetOf(cy, event);
    const { x, y } = event.renderedPosition;
    latest().onHover?.(null);
    latest().onContext?.({ id, kind, x, y });
  };

  cy.on('tapstart', () => {
    pressed = false;
  });
  cy.on('tap', (event) => {
    if (pressed) return;
    latest().onHover?.(null);
    const { id, kind } = targetOf(cy, event);
    if (kind === 'node' && id !== null && withModifier(event.originalEvent)) {
      const { onMark, onSelect } = latest();
      if (onMark) onMark(id);
      else onSelect(id);
    } else if (kind === 'node') latest().onSelect(id);
    else if (kind === null && !withModifier(event.originalEvent)) latest().onSelect(null);
  });
  cy.on('dbltap', 'node', (event) => {
    if (!withModifier(event.originalEvent)) latest().onExpand?.(event.target.id());
  });
  cy.on('cxttap', askContext);
  cy.on('taphold', (event) => {
    if (!byTouch(event.originalEvent)) return;
    pressed = true;
    askContext(event);
  });
  cy.on('box', 'node[look]:visible', (event) => {
    boxed.push(event.target.id());
  });
  cy.on('boxend', () => {
    // The cards tell one by one after the end of the box.
    queueMicrotask(() => {
      const ids = boxed;
      boxed = [];
      latest().onBox?.(ids);
    });
  });
  cy.on('mouseover', 'node, edge', (event) => {
    const { id, kind } = targetOf(cy, event);
    if (id === null || kind === null) return;
    hover(id);
    cursor(kind === 'node' ? 'pointer' : 'default');
    const { x, y } = event.renderedPosition;
    latest().onHover?.({ id, kind, x, y });
  });
  const leave = () => {
    hover(null);
    cursor('');
    latest().onHover?.(null);
  };
  cy.on('mouseout', 'node, edge', leave);
  // A quick mouse is over a card, then nowhere: the canvas alone notices that it left.
  container?.addEventListener('mouseleave', leave);
  cy.on('drag', 'node', (event) => {
    const id: string = event.target.id();
    const { x, y } = event.target.position();
    own.dragged(id);
    latest().onHover?.(null);
    latest().onMove?.(id, x, y);
  });
  cy.on('dragfree', 'node', (event) => {
    const { x, y } = event.target.position();
    latest().onDropped?.(event.target.id(), x, y);
  });
  cy.on('dragpan pinchzoom scrollzoom', () => {
    own.viewMoved();
    latest().onHover?.(null);
  });
  return () => {
    clearTimeout(timer);
    container?.removeEventListener('mouseleave', leave);
  };
}

function targetOf(
  cy: cytoscape.Core,
  { target }: cytoscape.EventObject,
): { id: string | null; kind: 'node' | 'edge' | null } {
  if (target === cy) return { id: null, kind: null };
  return { id: target.id(), kind: target.isNode() ? 'node' : 'edge' };
}

function withModifier(event: unknown): boolean {
  return event instanceof MouseEvent && (event.shiftKey || event.ctrlKey || event.metaKey);
}

const byTouch = (event: unknown): boolean =>
  globalThis.TouchEvent !== undefined && event instanceof TouchEvent;
