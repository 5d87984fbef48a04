// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { SearchBox } from '../../client/ui/search/SearchBox.tsx';
import { fakeServer, show } from './server.tsx';

const HITS = [
  {
    kind: 'CONCEPT',
    label: 'Nicotinamide mononucleotide',
    matched: 'NMN',
    node: { __typename: 'Concept', id: 'c' },
  },
  { kind: 'STUDY', label: 'NMN and sleep 2022', matched: 'NMN', node: { __typename: 'Study', id: 's' } },
];
const onChoose = vi.fn();
const onText = vi.fn();
const field = () => screen.getByRole('combobox');
const type = (value: string) => {
  fireEvent.focus(field());
  fireEvent.change(field(), { target: { value } });
};
const key = (name: string) => fireEvent.keyDown(field(), { key: name });

describe('the search box', () => {
  beforeEach(() => {
    onChoose.mockReset();
    onText.mockReset();
    fakeServer({ Suggest: { search: HITS } });
    show(<SearchBox onChoose={onChoose} onText={onText} />);
  });

  test('offers what was found, with the synonym that matched', async () => {
    type('nmn');
    const options = await waitFor(() => {
      const found = screen.getAllByRole('option');
      expect(found).toHaveLength(3);
      return found;
    });
    expect(options[0]?.textContent).toContain('Nicotinamide mononucleotide NMN');
    expect(options[1]?.textContent).not.toContain('2022 NMN');
    expect(screen.getByRole('status').textContent).toBe('2 found');
  });

  test('is driven by arrow keys and Enter, focus staying in the field', async () => {
    type('nmn');
    await screen.findByText('NMN and sleep 2022');
    key('ArrowDown');
    key('ArrowDown');
    const active = field().getAttribute('aria-activedescendant');
    expect(document.getElementById(active ?? '')?.textContent).toContain('NMN and sleep 2022');
    key('Enter');
    expect(onChoose).toHaveBeenCalledWith('s');
    expect(field().getAttribute('aria-expanded')).toBe('false');
  });

  test('Enter without a choice narrows by the text', () => {
    type(' nmn ');
    key('Enter');
    expect(onText).toHaveBeenCalledWith('nmn');
    expect(onChoose).not.toHaveBeenCalled();
  });

  test('Escape closes the list, then empties the field', async () => {
    type('nmn');
    await screen.findByText('NMN and sleep 2022');
    key('Escape');
    expect(screen.queryAllByRole('option')).toHaveLength(0);
    expect(field()).toHaveProperty('value', 'nmn');
    key('Escape');
    expect(field()).toHaveProperty('value', '');
  });
});
