import { useMemo } from 'react';
import { type Diagram, layOut } from './diagram/layout.ts';
import { StoryDrawing } from './diagram/StoryDrawing.tsx';
import type { Scene, SceneCompartment, SceneStep } from './diagram/scene.ts';

/** Tried one after the other until the picture lies flat on its card. */
const WIDTHS = [620, 1100];
const FLAT = 1.5;

function flat(scene: Scene): Diagram {
  const [first = 620, ...wider] = WIDTHS;
  let diagram = layOut(scene, first);
  for (const width of wider) {
    if (diagram.width / diagram.height >= FLAT) break;
    diagram = layOut(scene, width);
  }
  return diagram;
}

interface SmallPictureProps {
  steps: readonly SceneStep[];
  places: readonly SceneCompartment[];
}

/** The drawing of a story without its names: an ornament that tells stories apart. */
export function SmallPicture({ steps, places }: SmallPictureProps) {
  const diagram = useMemo(() => flat({ compartments: places, steps }), [places, steps]);
  return (
    <div className="small-picture">
      {diagram.actors.length > 0 ? (
        <StoryDrawing diagram={diagram} current={null} names={false} />
      ) : (
        <Chain steps={Math.min(steps.length, MOST_DOTS)} />
      )}
    </div>
  );
}

/** More dots than this would not be told apart. */
const MOST_DOTS = 9;

/** A story of which nobody recorded who does what. */
function Chain({ steps }: { steps: number }) {
  const gap = 22;
  const width = Math.max(steps, 1) * gap;
  const points = Array.from({ length: steps }, (_, i) => ({
    x: 8 + i * gap,
    y: 12 + (i % 2 === 0 ? 4 : -4),
  }));
  return (
    <svg aria-hidden="true" className="small-chain" width={width} height="24" viewBox={`0 0 ${width} 24`}>
      <polyline points={points.map((p) => `${p.x},${p.y}`).join(' ')} />
      {points.map((p) => (
        <circle key={p.x} cx={p.x} cy={p.y} r="5" />
      ))}
    </svg>
  );
}
