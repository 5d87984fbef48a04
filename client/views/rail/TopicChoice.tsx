import { useId } from 'react';
import { type Filter, NO_FILTER } from '../../state/filter.ts';
import { useTopics } from '../../ui/useTopics.ts';

interface TopicChoiceProps {
  filter: Filter;
  onChange: (filter: Filter) => void;
}

/** Which topic is on screen, where several are loaded. What else was chosen belongs to the topic before. */
export function TopicChoice({ filter, onChange }: TopicChoiceProps) {
  const id = useId();
  const topics = useTopics();
  if (topics.length < 2) return null;
  const [chosen = ''] = filter.topics.length === 1 ? filter.topics : [];
  return (
    <p className="chooser chooser-wide">
      <label htmlFor={id}>Topic</label>
      <select
        id={id}
        value={chosen}
        onChange={({ target }) =>
          onChange({ ...NO_FILTER, text: filter.text, topics: target.value === '' ? [] : [target.value] })
        }
      >
        <option value="">All {topics.length} topics</option>
        {topics.map((topic) => (
          <option key={topic.id} value={topic.id}>
            {topic.title}
          </option>
        ))}
      </select>
    </p>
  );
}
