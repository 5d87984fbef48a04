import { type Palette, palettes } from '../../graph/palettes.ts';
import { edgeLooks, strokeWidths } from '../../graph/style.ts';
import type { EdgeLook, NodeLook, Stroke, Theme } from '../../graph/types.ts';

/** Small samples of what the canvas draws, from the same table. */

export function EdgeSample(props: { look: EdgeLook; theme: Theme; width?: number; stroke?: Stroke }) {
  const { look, theme, width = 38, stroke = look === 'about' ? 1 : 2 } = props;
  const style = edgeLooks[look];
  const colour = palettes[theme].edges[look];
  const thick = strokeWidths[stroke] * 0.85;
  const end = width - (style.end === 'circle' ? 10 : style.end === 'none' ? 1 : 6);
  return (
    <svg aria-hidden="true" className="map-sample" width={width} height="14" viewBox={`0 0 ${width} 14`}>
      <line
        x1="1"
        y1="7"
        x2={end}
        y2="7"
        stroke={colour}
        strokeWidth={thick}
        strokeDasharray={style.dash ? style.dash.map((each) => each * 0.6).join(' ') : undefined}
        strokeLinecap={style.cap}
      />
      {style.end === 'triangle' ? (
        <path d={`M${width - 9} 2.5 ${width - 1} 7l-8 4.5z`} fill={colour} />
      ) : null}
      {style.end === 'tee' ? <rect x={width - 6} y="1.5" width="3" height="11" fill={colour} /> : null}
      {style.end === 'circle' ? (
        <circle cx={width - 6} cy="7" r="3.6" fill="none" stroke={colour} strokeWidth="1.4" />
      ) : null}
    </svg>
  );
}

const outlines: Record<NodeLook, string> = {
  claim:
    'M4 1.5h16a2.5 2.5 0 0 1 2.5 2.5v6a2.5 2.5 0 0 1-2.5 2.5H4A2.5 2.5 0 0 1 1.5 10V4A2.5 2.5 0 0 1 4 1.5z',
  open: 'M4 1.5h16l2.5 2.5v6L20 12.5H4L1.5 10V4z',
  mechanism: 'M1 7 3.5 1.5h17L23 7l-2.5 5.5h-17z',
  concept: 'M6.5 1.5h11a5.5 5.5 0 0 1 0 11h-11a5.5 5.5 0 0 1 0-11z',
  outcome: 'M2.5 3C7 1 17 1 21.5 3v8c-4.5 2-14.5 2-19 0z',
  study: 'M1.5 2h21v10h-21z',
  source: 'M1.5 2h21v10h-21zM4 4.3h16v5.4H4z',
  group: 'M1.5 1.5h17v8h-17zM18.5 4.5h4v8h-17v-3h13z',
};

export function NodeSample({ look, palette, small }: { look: NodeLook; palette: Palette; small?: boolean }) {
  const { fill, border } = palette.nodes[look];
  return (
    <svg
      aria-hidden="true"
      className="map-sample"
      width={small ? 16 : 24}
      height={small ? 10 : 14}
      viewBox="0 0 24 14"
    >
      <path
        d={outlines[look]}
        fill={fill}
        stroke={border}
        strokeWidth={look === 'claim' ? 2 : small ? 1.8 : 1.4}
        strokeDasharray={look === 'open' ? '3 2' : undefined}
      />
    </svg>
  );
}
