import { useId, useMemo, useState } from 'react';
import type { CslItem } from '../../../references/csl.ts';
import { pageItem } from '../../references/page.ts';
import { FORMATS, type Format } from '../../references/formats.ts';
import type { Behind } from '../../references/gather.ts';
import { fileName } from '../../state/fileName.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useEdition } from '../../ui/useEdition.ts';
import { saveFile } from '../table/saveFile.ts';
import { useFormatted, useReferences } from './useReferences.ts';
import './references.css';

interface ReferencesDialogProps {
  /** What the page is to be cited as. */
  title: string;
  /** What the file is called, after the topic. */
  file: string;
  url: string;
  /** Null: there are no studies, only the page. */
  behind: Behind | null;
  onClose: () => void;
}

const NAMES = Object.keys(FORMATS).filter((name): name is Format => name in FORMATS);

/** The studies behind what is on screen, or the page itself, in the formats of reference managers. */
export default function ReferencesDialog({ title, file, url, behind, onClose }: ReferencesDialogProps) {
  const edition = useEdition();
  const [what, setWhat] = useState<'studies' | 'page'>(behind === null ? 'page' : 'studies');
  const [format, setFormat] = useState<Format>('bibtex');
  const [done, setDone] = useState('');
  const studies = useReferences(behind);
  const page = useMemo(() => {
    const { version = null, license: licence = null } = edition ?? {};
    return [pageItem({ title, url, version, licence, accessed: new Date() })];
  }, [title, url, edition]);
  const items = what === 'page' ? page : studies.items;
  const written = useFormatted(items, format);
  const text = typeof written === 'string' && items !== null && items.length > 0 ? written : null;
  const { name, extension, type } = FORMATS[format];
  const count = items === null ? '' : countWords(items.length);

  const copy = async () => {
    if (text === null) return;
    try {
      await navigator.clipboard.writeText(text);
      setDone(`Copied ${count} as ${name}`);
    } catch {
      setDone('The browser did not allow copying');
    }
  };
  const save = () => {
    if (text === null) return;
    const of = what === 'page' ? `citation of ${file}` : `references of ${file}`;
    saveFile(fileName(edition, of, extension, new Date()), type, text);
    setDone(`Saved ${count} as ${name}`);
  };
  return (
    <Dialog title="References" onClose={onClose} className="dialog references">
      {behind === null ? null : (
        <Choice
          legend="What to cite"
          value={what}
          values={[
            ['studies', 'The studies'],
            ['page', 'This page'],
          ]}
          onChange={(value) => {
            setWhat(value);
            setDone('');
          }}
        />
      )}
      <Choice
        legend="Format"
        value={format}
        values={NAMES.map((each) => [each, FORMATS[each].name])}
        onChange={(value) => {
          setFormat(value);
          setDone('');
        }}
      />
      <p role="status" className="references-status">
        {what === 'studies' && studies.items === null
          ? studies.problem === null
            ? 'Gathering the studies …'
            : ''
          : [done || count, written instanceof Error ? `Not written: ${written.message}` : null]
              .filter(Boolean)
              .join('. ')}
      </p>
      {what === 'studies' && studies.problem ? (
        <ProblemNotice problem={studies.problem} retry={studies.retry} />
      ) : null}
      {what === 'studies' && studies.items ? <Gaps items={studies.items} /> : null}
      {text === null ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <section className="references-preview" aria-label={`${name}, as it will be saved`} tabIndex={0}>
          <pre>{text}</pre>
        </section>
      )}
      <p className="references-actions">
        <button type="button" className="button" disabled={text === null} onClick={copy}>
          <Icon name="copy" /> Copy
        </button>
        <button type="button" className="button" disabled={text === null} onClick={save}>
          <Icon name="download" /> Save
          <span className="visually-hidden"> as {name}</span>
        </button>
      </p>
    </Dialog>
  );
}

function countWords(count: number): string {
  if (count === 0) return 'No study to cite';
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'reference' : 'references'}`;
}

/** What is missing in the record is missing in the references: said, so that nobody takes it for an error. */
function Gaps({ items }: { items: readonly CslItem[] }) {
  const without = (field: 'title' | 'author' | 'DOI', words: string) => {
    const count = items.filter((item) => item[field] === undefined).length;
    return count === 0 ? null : `${count} without ${words}`;
  };
  const gaps = [without('title', 'a title'), without('author', 'authors'), without('DOI', 'a DOI')];
  const said = gaps.filter((gap) => gap !== null);
  if (said.length === 0) return null;
  return (
    <p className="references-gaps">
      Not recorded, so left out: {said.join(', ')}. Each reference notes what it lacks.
    </p>
  );
}

interface ChoiceProps<Value extends string> {
  legend: string;
  value: Value;
  values: readonly (readonly [Value, string])[];
  onChange: (value: Value) => void;
}

function Choice<Value extends string>({ legend, value, values, onChange }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className="references-choice">
      <legend>{legend}</legend>
      {values.map(([each, words]) => (
        <label key={each}>
          <input type="radio" name={name} checked={each === value} onChange={() => onChange(each)} />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
