import { type MouseEvent, useState } from 'react';
import { useAccess } from '../../api/access.ts';
import { type Format, fetchFile } from '../../api/files.ts';
import type { Filter } from '../../state/filter.ts';
import { saveBlob } from '../table/saveFile.ts';
import { exportHref } from './exportHref.ts';

interface FormatListProps {
  formats: readonly Format[];
  topic: string;
  /** Only what this leaves; null: all of the topic. */
  part: Filter | null;
}

/**
 * A link a format. The browser takes the file itself, however large; with an access token, which no link can carry, the
 * page takes it first.
 */
export function FormatList({ formats, topic, part }: FormatListProps) {
  const { token } = useAccess();
  const [said, say] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  const take = async (event: MouseEvent, { title }: Format, href: string) => {
    if (token === null) return;
    event.preventDefault();
    setProblem(null);
    say(`Loading ${title} …`);
    try {
      const { name, content } = await fetchFile(href);
      saveBlob(name, content);
      say(`Saved ${name}`);
    } catch (error) {
      say('');
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <ul className="plain-list" aria-label="Formats">
        {formats.map((format) => {
          const href = exportHref(format.path, topic, part);
          return (
            <li key={format.name}>
              <a href={href} onClick={(event) => take(event, format, href)}>
                {format.title}
              </a>{' '}
              <span className="download-extension">.{format.extension}</span>
            </li>
          );
        })}
      </ul>
      <p role="status" className="download-said">
        {said}
      </p>
      {problem === null ? null : <p role="alert">{problem}</p>}
    </>
  );
}
