import { useEffect, useId, useState } from 'react';
import { DownloadCountsDocument } from '../../api/generated.ts';
import { type Format, formatsOffered } from '../../api/files.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { type Filter, toClaimFilter } from '../../state/filter.ts';
import { DEFAULT_POLICY, type Policy, policyWords } from '../../state/policy.ts';
import { useTopics } from '../../ui/useTopics.ts';
import { narrows } from './exportHref.ts';
import { FormatList } from './FormatList.tsx';
import { PartOrAll } from './PartOrAll.tsx';
import './downloads.css';

interface DownloadDataProps {
  /** What is on screen: its topics, and what else narrows it. */
  filter: Filter;
  policy?: Policy;
}

/** The topic on screen, or the part of it that the filters leave, in each format that the server writes. */
export function DownloadData({ filter, policy = DEFAULT_POLICY }: DownloadDataProps) {
  const [opened, setOpened] = useState(false);
  return (
    <details
      className="download-data no-print"
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>Download data</summary>
      {opened ? <Downloads filter={filter} policy={policy} /> : null}
    </details>
  );
}

/** Asked for when it is opened. */
function Downloads({ filter, policy }: Required<DownloadDataProps>) {
  const id = useId();
  const all = useTopics();
  const topics = filter.topics.length === 0 ? all : all.filter((topic) => filter.topics.includes(topic.id));
  const [chosen, choose] = useState<string | null>(null);
  const topic = topics.find((one) => one.id === chosen) ?? topics[0];
  const [wanted, want] = useState<'part' | 'all'>('part');
  const isPart = narrows(filter) && wanted === 'part';
  const of = topic ? [topic.id] : [];
  const counts = useAnswer(
    DownloadCountsDocument,
    { part: { ...toClaimFilter(filter), topics: of }, whole: { topics: of } },
    topic === undefined || !narrows(filter),
  );
  if (!topic) return null;
  const nothing = isPart && counts.current && counts.data?.part.totalCount === 0;
  return (
    <>
      {topics.length > 1 ? (
        <p className="chooser chooser-wide">
          <label htmlFor={id}>Topic</label>
          <select id={id} value={topic.id} onChange={({ target }) => choose(target.value)}>
            {topics.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
          </select>
        </p>
      ) : null}
      {narrows(filter) ? <PartOrAll value={wanted} onChange={want} counts={counts.data} /> : null}
      <p>
        {isPart ? 'These claims with their evidence and studies' : 'Claims, evidence and studies'} as files,
        with version and licence ({topic.license}) in each.
        {policyWords(policy) === '' ? null : ' Grades are those of the rule, without your what-if.'}
      </p>
      {nothing ? (
        <p role="status">
          The filters leave no claim of this topic{topics.length > 1 ? ': choose another.' : '.'}
        </p>
      ) : (
        <Formats topic={topic.id} part={isPart ? filter : null} />
      )}
    </>
  );
}

function Formats({ topic, part }: { topic: string; part: Filter | null }) {
  const [listed, setListed] = useState<readonly Format[] | 'waiting' | 'failed'>('waiting');
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a try.
  useEffect(() => {
    formatsOffered().then(setListed, () => setListed('failed'));
  }, [tries]);
  const again = () => {
    setListed('waiting');
    setTries(tries + 1);
  };
  if (listed === 'waiting') return <p role="status">Asking for the formats …</p>;
  if (listed === 'failed') {
    return (
      <p role="alert">
        The formats could not be had.{' '}
        <button type="button" className="button-link" onClick={again}>
          Try again
        </button>
      </p>
    );
  }
  return <FormatList formats={listed} topic={topic} part={part} />;
}
