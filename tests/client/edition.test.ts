import { describe, expect, test } from 'vitest';
import { editionOf } from '../../client/state/edition.ts';

const topic = (id: string, license = 'CC0-1.0') => ({
  id,
  title: id.toUpperCase(),
  version: '1.0.0',
  license,
});
const two = [topic('a'), topic('b', 'CC-BY-4.0')];

describe('what stands for the data on screen', () => {
  test('is the only topic, or the one that is asked for', () => {
    expect(editionOf([topic('a')], [])?.title).toBe('A');
    expect(editionOf(two, ['b'])).toEqual({ title: 'B', version: '1.0.0', license: 'CC-BY-4.0' });
  });
  test('names a few topics, counts many, and says every licence', () => {
    expect(editionOf(two, [])).toEqual({ title: 'A, B', version: '1.0.0', license: 'CC0-1.0, CC-BY-4.0' });
    expect(editionOf([...two, topic('c'), topic('d')], [])?.title).toBe('4 topics');
  });
  test('is not known before the topics are', () => expect(editionOf([], ['a'])).toBeNull());
});
