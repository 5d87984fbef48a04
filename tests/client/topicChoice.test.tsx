// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { NO_FILTER } from '../../client/state/filter.ts';
import { useTopics } from '../../client/ui/useTopics.ts';
import { TopicChoice } from '../../client/views/rail/TopicChoice.tsx';
import { fakeServer, show } from './server.tsx';

const topic = (id: string) => ({ id, title: id.toUpperCase(), version: '1', license: 'CC0-1.0' });
const about = (...ids: string[]) => ({
  About: { stats: { engine: 'embedded', dataVersion: 'x' }, topics: ids.map(topic) },
});

/** Says that the topics are known. */
const Titles = () => <p>{useTopics().map(({ title }) => title)}</p>;

describe('the choice of a topic', () => {
  test('leaves the filters of the topic before behind, and keeps the text', async () => {
    fakeServer(about('a', 'b'));
    const onChange = vi.fn();
    const filter = { ...NO_FILTER, text: 'tea', topics: ['a'], concepts: ['c'] };
    show(<TopicChoice filter={filter} onChange={onChange} />);
    const choice = await screen.findByRole('combobox', { name: 'Topic' });
    expect(choice).toHaveProperty('value', 'a');
    fireEvent.change(choice, { target: { value: 'b' } });
    expect(onChange).toHaveBeenLastCalledWith({ ...NO_FILTER, text: 'tea', topics: ['b'] });
    fireEvent.change(choice, { target: { value: '' } });
    expect(onChange).toHaveBeenLastCalledWith({ ...NO_FILTER, text: 'tea' });
  });

  test('is not offered where there is only one', async () => {
    fakeServer(about('a'));
    show(
      <>
        <TopicChoice filter={NO_FILTER} onChange={() => undefined} />
        <Titles />
      </>,
    );
    await screen.findByText('A');
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});
