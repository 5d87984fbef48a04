/** Carries a layout over to the canvas. */
import type cytoscape from 'cytoscape';
import type { Layout } from './layout.ts';

export const laneId = (lane: number): string => `lane ${lane}`;

/** Brings the instance to the layout by the smallest change: adds, removes and updates, never rebuilds. */
export function sync(cy: cytoscape.Core, layout: Layout): void {
  const wanted = new Map<string, cytoscape.ElementDefinition>();
  for (const lane of layout.lanes) {
    const w = lane.x2 - lane.x1;
    const h = lane.y2 - lane.y1;
    wanted.set(laneId(lane.lane), {
      group: 'nodes',
      data: { id: laneId(lane.lane), label: lane.title, w, h, font: 16 },
      position: { x: lane.x1 + w / 2, y: lane.y1 + h / 2 },
      classes: 'laneback',
      grabbable: false,
      selectable: false,
    });
  }
  for (const node of layout.graph.nodes) {
    const card = layout.cards.get(node.id);
    if (!card) continue;
    wanted.set(node.id, {
      group: 'nodes',
      data: {
        id: node.id,
        look: node.look,
        label: card.lines.join('\n'),
        w: card.w,
        h: card.h,
        font: card.font,
        ...(node.mark ? { mark: node.mark } : {}),
        circles: node.mark ? (node.circles ?? -1) : -1,
      },
      position: { x: card.x, y: card.y },
      classes: node.look,
    });
  }
  for (const edge of layout.graph.edges) {
    const route = layout.routes.get(edge.id);
    if (!route) continue;
    wanted.set(edge.id, {
      group: 'edges',
      data: {
        id: edge.id,
        source: edge.source,
        target: edge.target,
        look: edge.look,
        stroke: edge.stroke,
        from: `${route.source.x}px ${route.source.y}px`,
        to: `${route.target.x}px ${route.target.y}px`,
        weights: route.weights.join(' '),
        distances: route.distances.join(' '),
      },
      classes: edge.look,
    });
  }
  cy.batch(() => {
    cy.elements()
      .filter((element) => !wanted.has(element.id()))
      .remove();
    const fresh: cytoscape.ElementDefinition[] = [];
    for (const [id, definition] of wanted) {
      const element = cy.getElementById(id);
      if (element.empty()) {
        fresh.push(definition);
        continue;
      }
      for (const [name, value] of Object.entries(definition.data))
        if (name !== 'id' && name !== 'source' && name !== 'target' && element.data(name) !== value)
          element.data(name, value);
      const at = definition.position;
      if (at && element.isNode()) {
        const { x, y } = element.position();
        if ((x !== at.x || y !== at.y) && !element.grabbed()) element.position(at);
      }
      const classes = definition.classes;
      if (typeof classes === 'string' && !element.hasClass(classes)) element.classes(classes);
    }
    cy.add(fresh);
  });
}
