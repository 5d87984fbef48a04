import { useId } from 'react';
import type { DownloadCountsQuery } from '../../api/generated.ts';

type Wanted = 'part' | 'all';

interface PartOrAllProps {
  value: Wanted;
  onChange: (value: Wanted) => void;
  /** Absent until they are known. */
  counts: DownloadCountsQuery | undefined;
}

const WORDS: Record<Wanted, string> = { part: 'What the filters leave', all: 'All of the topic' };

/** What a person sees, or everything, with how many claims each has. */
export function PartOrAll({ value, onChange, counts }: PartOrAllProps) {
  const name = useId();
  const count = { part: counts?.part.totalCount, all: counts?.whole.totalCount };
  return (
    <fieldset className="download-part">
      <legend className="visually-hidden">What to download</legend>
      {(['part', 'all'] as const).map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={each === value} onChange={() => onChange(each)} />
          <span>
            {WORDS[each]}
            {count[each] === undefined ? null : `: ${inWords(count[each])}`}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const inWords = (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'claim' : 'claims'}`;
