import { type ReactNode, type RefObject, useState } from 'react';
import type { GraphCanvasHandle } from '../../graph/GraphCanvas.tsx';
import { layoutNames } from '../../graph/layout.ts';
import { LAYOUTS, type LayoutName } from '../../state/map.ts';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import { useUndo } from '../../ui/useUndo.ts';
import { Tool } from './Tool.tsx';
import type { MapActions } from './useMapActions.ts';

interface ToolbarProps {
  canvas: RefObject<GraphCanvasHandle | null>;
  actions: MapActions;
  focus: boolean;
  layout: LayoutName;
  /** What there is to open around the selected node; null where none is selected. */
  expanding: readonly MenuItem[] | null;
  /** What can be done with the selected or marked, or with the picture. */
  doing: () => readonly (readonly MenuItem[])[];
  /** What can be taken away; null while nothing is drawn. */
  save: readonly (readonly MenuItem[])[] | null;
  /** Shows the outline; null where it is there. */
  onOutline: (() => void) | null;
  after: ReactNode;
}

interface Open {
  readonly label: string;
  readonly groups: readonly (readonly MenuItem[])[];
  readonly x: number;
  readonly y: number;
}

export function Toolbar(props: ToolbarProps) {
  const { canvas, actions, focus, layout, expanding, doing, save, onOutline, after } = props;
  const { canUndo, canRedo, undo, redo } = useUndo();
  const [menu, setMenu] = useState<Open | null>(null);
  const openAt = (button: HTMLElement, label: string, groups: Open['groups']) => {
    const { left, bottom } = button.getBoundingClientRect();
    setMenu({ label, groups, x: left, y: bottom + 4 });
  };
  return (
    <div className="map-toolbar" role="toolbar" aria-label="Map tools">
      {onOutline ? (
        <button type="button" className="map-tool" aria-expanded="false" onClick={onOutline}>
          Outline
        </button>
      ) : null}
      <Tool name="undo" words="Undo" title="Undo (Ctrl+Z)" disabled={!canUndo} onClick={undo} bare />
      <Tool name="redo" words="Redo" title="Redo (Ctrl+Shift+Z)" disabled={!canRedo} onClick={redo} bare />
      <Tool name="fit" words="Fit" title="Everything into view" onClick={() => canvas.current?.fit()} bare />
      <Tool name="out" words="Zoom out" onClick={() => canvas.current?.zoomBy(0.8)} bare />
      <Tool name="in" words="Zoom in" onClick={() => canvas.current?.zoomBy(1.25)} bare />
      <Tool
        name="focus"
        words="Focus"
        title="Dim what is not near the selection (F in the outline)"
        pressed={focus}
        onClick={actions.toggleFocus}
      />
      <label className="map-layout">
        <span className="visually-hidden">Layout</span>
        <select
          value={layout}
          onChange={(event) => {
            const chosen = LAYOUTS.find((each) => each === event.target.value);
            if (chosen) actions.layOut(chosen);
          }}
        >
          {LAYOUTS.map((each) => (
            <option key={each} value={each}>
              {layoutNames[each]}
            </option>
          ))}
        </select>
      </label>
      <Tool
        name="tidy"
        words="Tidy up"
        title="Lay everything out anew; pinned cards stay"
        onClick={actions.tidy}
      />
      <Tool
        name="expand"
        words="Expand"
        title={expanding ? 'What surrounds the selection (E in the outline)' : 'Select something first'}
        disabled={expanding === null}
        open={menu?.label === 'Expand'}
        onClick={(button) => expanding && openAt(button, 'Expand', [expanding])}
      />
      <Tool
        name="more"
        words="Actions"
        title="What can be done with the selection and the picture"
        open={menu?.label === 'Actions'}
        onClick={(button) => openAt(button, 'Actions', doing())}
      />
      <Tool
        name="reset"
        words="Reset picture"
        title="Back to the first picture"
        onClick={actions.reset}
        bare
      />
      <Tool
        name="save"
        words="Save"
        title="The picture with legend, title and date, and the references of its studies"
        open={menu?.label === 'Save'}
        disabled={save === null}
        onClick={(button) => save && openAt(button, 'Save', save)}
      />
      {after}
      {menu ? <Menu {...menu} onClose={() => setMenu(null)} /> : null}
    </div>
  );
}
