/** What part of the map is in view, and how it gets there. */
import type cytoscape from 'cytoscape';
import type { Layout } from './layout.ts';
import type { Point } from './types.ts';
import { extentOf, firstView, fitAll, reveal, type View } from './viewport.ts';

const leastZoom = 0.15;

export class Camera {
  /** Moved by hand: the view is the reader's now, and a change of room does not reset it. */
  private touched = false;

  constructor(
    private readonly cy: cytoscape.Core,
    private readonly latest: () => {
      layout: Layout;
      hidden: ReadonlySet<string>;
      reducedMotion: boolean;
    },
  ) {}

  /** The picture has another size: all of it can be brought into view, however large. */
  allow(): void {
    if (this.cy.width() > 0) this.cy.minZoom(Math.min(leastZoom, this.viewOf(fitAll).zoom * 0.9));
  }

  /** The view as it opens. Lanes are read from the top left, and readable rather than complete; else all of it. */
  first(): void {
    this.touched = false;
    if (this.cy.width() === 0) return;
    this.cy.viewport(this.viewOf(this.latest().layout.lanes.length > 0 ? firstView : fitAll));
  }

  fit(): void {
    this.touched = false;
    this.go(this.viewOf(fitAll));
  }

  /** The canvas has another size: until someone moves it, the picture keeps filling what room there is. */
  resized(chosen: string | null): void {
    this.cy.resize();
    if (this.cy.width() === 0) return;
    this.allow();
    if (chosen !== null) this.reveal(chosen);
    else if (!this.touched) this.first();
  }

  moved(): void {
    this.touched = true;
  }

  zoomBy(factor: number): void {
    const { cy } = this;
    this.touched = true;
    const zoom = Math.min(cy.maxZoom(), Math.max(cy.minZoom(), cy.zoom() * factor));
    const middle = { x: cy.width() / 2, y: cy.height() / 2 };
    const pan = cy.pan();
    const ratio = zoom / cy.zoom();
    this.go({
      zoom,
      pan: { x: middle.x - (middle.x - pan.x) * ratio, y: middle.y - (middle.y - pan.y) * ratio },
    });
  }

  /** Brings a card into view without changing the zoom. */
  reveal(id: string): void {
    const { cy } = this;
    const card = this.latest().layout.cards.get(id);
    if (!card || cy.width() === 0) return;
    const zoom = cy.zoom();
    const pan = cy.pan();
    const x = card.x * zoom + pan.x;
    const y = card.y * zoom + pan.y;
    const w = (card.w * zoom) / 2;
    const h = (card.h * zoom) / 2;
    const by = reveal({ x1: x - w, x2: x + w, y1: y - h, y2: y + h }, cy.width(), cy.height());
    if (by.x === 0 && by.y === 0) return;
    this.touched = true;
    this.go({ zoom, pan: { x: pan.x + by.x, y: pan.y + by.y } });
  }

  /** A point of the picture into the middle of the view, at once. */
  centre({ x, y }: Point): void {
    const { cy } = this;
    this.touched = true;
    cy.stop();
    cy.pan({ x: cy.width() / 2 - x * cy.zoom(), y: cy.height() / 2 - y * cy.zoom() });
  }

  private go(view: View): void {
    this.cy.stop();
    if (this.latest().reducedMotion) this.cy.viewport(view);
    else this.cy.animate({ ...view, duration: 160, easing: 'ease-out' });
  }

  private viewOf(fitting: typeof fitAll): View {
    const { layout, hidden } = this.latest();
    const shown = [...layout.cards].flatMap(([id, card]) => (hidden.has(id) ? [] : [card]));
    // Where much is hidden, lanes are mostly empty: what is left in them is what is to be seen.
    const few = shown.length > 0 && shown.length < layout.cards.size / 2;
    const extent = few ? extentOf([], shown) : extentOf(layout.lanes, layout.cards.values());
    return fitting(extent, this.cy.width(), this.cy.height());
  }
}
