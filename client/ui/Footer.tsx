import { AboutDocument } from '../api/generated.ts';
import { useAnswer } from '../api/useAnswer.ts';
import './Footer.css';

export function Footer() {
  const { data } = useAnswer(AboutDocument, {});
  const topic = data?.topics[0];
  return (
    <footer className="footer">
      <span>
        <strong>Evidence, not advice.</strong> Speak with a clinician before acting on anything here.
      </span>
      <span className="footer-facts">
        {topic ? `${topic.title}, data ${topic.version}, ${topic.license}` : null}
        {topic ? ' · ' : null}
        Software Apache-2.0, version {__APP_VERSION__}
      </span>
    </footer>
  );
}
