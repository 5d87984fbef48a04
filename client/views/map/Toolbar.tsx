import type { ReactNode, RefObject } from 'react';
import type { GraphCanvasHandle } from '../../graph/GraphCanvas.tsx';
import { useUndo } from '../../ui/useUndo.ts';
import type { MapNode } from './drawn.ts';
import { Tool } from './Tool.tsx';
import type { MapActions } from './useMapActions.ts';

interface ToolbarProps {
  canvas: RefObject<GraphCanvasHandle | null>;
  actions: MapActions;
  focus: boolean;
  selected: MapNode | null;
  /** The surroundings of the selected node are shown. */
  opened: boolean;
  /** How many of its neighbours are not shown. */
  more: number;
  saving: boolean;
  onSave: () => void;
  /** Shows the outline; null where it is there. */
  onOutline: (() => void) | null;
  after: ReactNode;
}

export function Toolbar(props: ToolbarProps) {
  const { canvas, actions, focus, selected, opened, more, saving, onSave, onOutline, after } = props;
  const { canUndo, canRedo, undo, redo } = useUndo();
  return (
    <div className="map-toolbar" role="toolbar" aria-label="Map tools">
      {onOutline ? (
        <button type="button" className="map-tool" aria-expanded="false" onClick={onOutline}>
          Outline
        </button>
      ) : null}
      <Tool name="undo" words="Undo" title="Undo (Ctrl+Z)" disabled={!canUndo} onClick={undo} bare />
      <Tool name="redo" words="Redo" title="Redo (Ctrl+Shift+Z)" disabled={!canRedo} onClick={redo} bare />
      <Tool name="fit" words="Fit" title="Everything into view" onClick={() => canvas.current?.fit()} />
      <Tool name="out" words="Zoom out" onClick={() => canvas.current?.zoomBy(0.8)} bare />
      <Tool name="in" words="Zoom in" onClick={() => canvas.current?.zoomBy(1.25)} bare />
      <Tool
        name="focus"
        words="Focus"
        title="Dim what is not near the selection (F in the outline)"
        pressed={focus}
        onClick={actions.toggleFocus}
      />
      <Tool name="lanes" words="Lanes" title="Lay everything out in lanes again" onClick={actions.tidy} />
      <Tool
        name="expand"
        words={opened ? 'Collapse' : more > 0 ? `Expand (${more} more)` : 'Expand'}
        title={
          selected === null ? 'Select something first' : `What surrounds ${selected.label} (E in the outline)`
        }
        disabled={selected === null || (more === 0 && !opened)}
        onClick={() => selected && actions.toggleOpen(selected.id)}
      />
      <Tool name="reset" words="Reset picture" title="Back to the first picture" onClick={actions.reset} />
      <Tool
        name="save"
        words={saving ? 'Saving…' : 'PNG'}
        title="Save the picture with legend, title and date"
        disabled={saving}
        onClick={onSave}
      />
      {after}
    </div>
  );
}
