import { useState } from 'react';
import './DownloadData.css';

interface Format {
  name: string;
  title: string;
  extension: string;
  path: string;
}

type Listed = readonly Format[] | 'waiting' | 'failed' | null;

async function formatsOffered(): Promise<readonly Format[]> {
  const response = await fetch('/export');
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const { formats } = (await response.json()) as { formats: readonly Format[] };
  return formats;
}

/** The whole topic, in each format that the server writes. Asked for when it is opened. */
export function DownloadData({ topic, license }: { topic: string; license: string }) {
  const [listed, setListed] = useState<Listed>(null);
  const ask = () => {
    setListed('waiting');
    formatsOffered().then(setListed, () => setListed('failed'));
  };
  return (
    <details
      className="download-data"
      onToggle={(event) => {
        if (event.currentTarget.open && listed === null) ask();
      }}
    >
      <summary>Download data</summary>
      {listed === 'failed' ? (
        <p role="alert">
          The formats could not be had.{' '}
          <button type="button" className="button-link" onClick={ask}>
            Try again
          </button>
        </p>
      ) : null}
      {listed === 'waiting' ? <p role="status">Asking for the formats …</p> : null}
      {Array.isArray(listed) ? (
        <>
          <p>Claims, evidence and studies as files, with version and licence ({license}) in each.</p>
          <ul className="plain-list" aria-label="Formats">
            {listed.map(({ name, title, extension, path }: Format) => (
              <li key={name}>
                <a href={`${path}?topic=${encodeURIComponent(topic)}`}>{title}</a>{' '}
                <span className="download-extension">.{extension}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </details>
  );
}
