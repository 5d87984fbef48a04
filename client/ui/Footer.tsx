import { useEdition } from './useEdition.ts';
import { AccessNote } from './access/AccessNote.tsx';
import './Footer.css';

export function Footer() {
  const edition = useEdition();
  return (
    <footer className="footer">
      <span>
        <strong>Evidence, not advice.</strong> Speak with a clinician before acting on anything here.
      </span>
      <span className="footer-facts">
        {edition ? `${edition.title}, data ${edition.version}, ${edition.license} · ` : null}
        Software Apache-2.0, version {__APP_VERSION__}
      </span>
      <AccessNote />
    </footer>
  );
}
