/** The drawing of a step as a figure for a paper or a slide. */
import { palettes } from '../../../graph/palettes.ts';
import type { Theme } from '../../../ui/theme.ts';
import { type FigureWords, figureSvg } from '../../figure/figure.ts';
import { escaped } from '../../figure/text.ts';
import { FLOW_NAMES, FLOWS, SHAPE_NAMES, SHAPES } from './key.ts';
import {
  type Diagram,
  LABEL_LINE,
  LABEL_SIZE,
  layOut,
  type PlacedActor,
  type PlacedCompartment,
} from './layout.ts';
import { LINE, NAME_SIZE } from './lettering.ts';
import type { FlowKind, Scene, Shape } from './scene.ts';
import { baselines, curvePath, headPath, isFilled, outline, rounded } from './shapes.ts';
import { presentLast, type Time, timeOf } from './time.ts';

const WIDTH = 860;
const LOOK = { molecule: 'concept', enzyme: 'mechanism', transporter: 'claim', process: 'outcome' } as const;

type Words = FigureWords & { readonly subtitle: string };

/** `current`: position of the step that is bright. */
export function storySvg(scene: Scene, current: number | null, words: Words): string {
  const diagram = layOut(scene, WIDTH);
  const ink = inkOf(words.theme);
  const has = (shape: Shape) => diagram.actors.some(({ actor }) => actor.shape === shape);
  const runs = (kind: FlowKind) => diagram.flows.some(({ flow }) => flow.kind === kind);
  const sample = { a: { x: 1, y: 0 }, control: { x: 16, y: 0 }, b: { x: 30, y: 0 } };
  return figureSvg({
    ...words,
    width: diagram.width,
    height: diagram.height,
    body: bodyOf(diagram, current, words.theme),
    legend: [
      ...SHAPES.filter(has).map((shape) => ({
        sample: `<path d="${outline(shape, { x: 1, y: -8, w: 32, h: 16 })}" ${ink.actor(shape, 'earlier')}/>`,
        width: 34,
        words: SHAPE_NAMES[shape],
      })),
      ...FLOWS.filter(runs).map((kind) => ({
        sample: `<path d="M1 0H30" ${ink.line(kind, 'earlier')}/><path d="${headPath(sample, kind, 7)}" ${ink.head(kind, 'earlier')}/>`,
        width: 34,
        words: FLOW_NAMES[kind],
      })),
    ],
    notes: ['Bold: the step named above. Dashed and pale: later steps.'],
  });
}

function bodyOf({ compartments, flows, actors }: Diagram, current: number | null, theme: Theme): string {
  const ink = inkOf(theme);
  return [
    ...compartments.map((placed) => compartmentSvg(placed, theme)),
    ...presentLast(flows, ({ flow }) => timeOf(flow.steps, current)).map(({ flow, curve }) => {
      const time = timeOf(flow.steps, current);
      return `<path d="${curvePath(curve)}" ${ink.line(flow.kind, time)}/><path d="${headPath(curve, flow.kind)}" ${ink.head(flow.kind, time)}/>`;
    }),
    ...actors.map((placed) => actorSvg(placed, timeOf(placed.actor.steps, current), theme)),
  ].join('\n');
}

function compartmentSvg(
  { labelBox, labelLines, depth, rim, ...box }: PlacedCompartment,
  theme: Theme,
): string {
  const p = palettes[theme];
  const edge = `stroke="${p.edges.about}" fill="${depth % 2 === 0 ? p.lane : p.page}"`;
  const inner = { x: box.x + 4, y: box.y + 4, w: box.w - 8, h: box.h - 8 };
  const name = labelLines
    .map(
      (line, i) =>
        `<text x="${labelBox.x}" y="${labelBox.y + 12 + i * LABEL_LINE}" font-size="${LABEL_SIZE}" font-weight="600" fill="${p.laneTitle}">${escaped(line)}</text>`,
    )
    .join('');
  return `<path d="${rounded(box, 16)}" ${edge}/>${rim ? `<path d="${rounded(inner, 12)}" ${edge}/>` : ''}${name}`;
}

function actorSvg(placed: PlacedActor, time: Time, theme: Theme): string {
  const { actor, lines, x, w } = placed;
  const p = palettes[theme];
  const style = `font-size="${NAME_SIZE}" text-anchor="middle" fill="${time === 'later' ? p.laneTitle : p.text}"${time === 'now' ? ' font-weight="600"' : ''}`;
  const at = baselines(placed, lines.length, LINE);
  const name = lines
    .map((line, i) => `<text x="${x + w / 2}" y="${at[i]}" ${style}>${escaped(line)}</text>`)
    .join('');
  return `<path d="${outline(actor.shape, placed)}" ${inkOf(theme).actor(actor.shape, time)}/>${name}`;
}

function inkOf(theme: Theme) {
  const p = palettes[theme];
  const lines: Record<Time, string> = {
    now: p.nodes.claim.border,
    earlier: p.laneTitle,
    later: p.edges.about,
  };
  const width: Record<Time, number> = { now: 2.5, earlier: 1.25, later: 1 };
  return {
    actor: (shape: Shape, time: Time) => {
      const look = p.nodes[LOOK[shape]];
      return time === 'later'
        ? `fill="${p.page}" stroke="${p.edges.about}" stroke-dasharray="3 3"`
        : `fill="${look.fill}" stroke="${look.border}" stroke-width="${time === 'now' ? 3 : 1.5}"`;
    },
    line: (kind: FlowKind, time: Time) =>
      `fill="none" stroke="${lines[time]}" stroke-width="${width[time]}"${kind === 'moves' ? ' stroke-dasharray="7 4"' : ''}`,
    head: (kind: FlowKind, time: Time) =>
      `fill="${isFilled(kind) ? lines[time] : 'none'}" stroke="${lines[time]}" stroke-width="${isFilled(kind) ? 1 : width[time]}"`,
  };
}
