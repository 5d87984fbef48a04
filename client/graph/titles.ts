import type cytoscape from 'cytoscape';
import type { Layout } from './layout.ts';

/** Lane titles stay at the top edge when the lanes reach above it. */
export function placeTitles(holder: HTMLElement | null, cy: cytoscape.Core, layout: Layout): void {
  if (!holder) return;
  const zoom = cy.zoom();
  const pan = cy.pan();
  for (const span of holder.querySelectorAll<HTMLElement>('[data-lane]')) {
    const lane = layout.lanes.find((each) => String(each.lane) === span.dataset.lane);
    if (!lane) continue;
    const out = (lane.y1 - 26) * zoom + pan.y < 0 && lane.y2 * zoom + pan.y > 40;
    span.hidden = !out;
    if (!out) continue;
    const x = ((lane.x1 + lane.x2) / 2) * zoom + pan.x;
    span.style.transform = `translate(${x}px, 0) translateX(-50%)`;
    span.style.fontSize = `${Math.max(11, Math.min(16, 16 * zoom))}px`;
    span.style.width = `${(lane.x2 - lane.x1) * zoom}px`;
  }
}
