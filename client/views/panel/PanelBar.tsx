import { Icon } from '../../ui/Icon.tsx';

interface PanelBarProps {
  kind: string;
  queryHref: string;
  onClose: (() => void) | null;
}

export function PanelBar({ kind, queryHref, onClose }: PanelBarProps) {
  return (
    <div className="panel-bar">
      <span className="panel-kind">{kind}</span>
      <span className="panel-tools no-print">
        <a className="button button-quiet" href={queryHref} title="The query behind this panel">
          <Icon name="code" />
          Query<span className="visually-hidden"> behind this panel</span>
        </a>
        {onClose ? (
          <button
            type="button"
            className="button button-quiet button-icon"
            aria-label="Close panel"
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        ) : null}
      </span>
    </div>
  );
}
