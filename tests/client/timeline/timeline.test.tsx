// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { timelineSvg } from '../../../client/views/timeline/picture.ts';
import TimelineView from '../../../client/views/timeline/TimelineView.tsx';
import {
  asOfYear,
  type ClaimThen,
  changedFirst,
  claimRows,
  isLabelled,
  policyAsOf,
  yearsOf,
  yearWords,
} from '../../../client/views/timeline/years.ts';
import { fakeServer, show } from '../server.tsx';
import { Held } from '../viewProps.tsx';

const timeline = {
  claims: { totalCount: 2 },
  timeline: [
    { year: 2017, supports: 1, disputes: 0, neutral: 0, studies: [{ id: 'a' }] },
    { year: 2020, supports: 0, disputes: 2, neutral: 1, studies: [{ id: 'b' }, { id: 'c' }] },
  ],
};
const years = yearsOf(timeline);
const supported = { level: 'STRONG', rank: 3, verdict: 'SUPPORTED' } as const;
const contested = { level: 'LIMITED', rank: 1, verdict: 'CONTESTED' } as const;
const claim = (id: string, before: ClaimThen['before'], today: ClaimThen['today']): ClaimThen => ({
  id,
  text: `Claim ${id}.`,
  label: id,
  kind: 'SAFETY',
  before,
  today,
});

describe('the years', () => {
  test('have those without a study among them', () => {
    expect(years.map(({ year }) => year)).toEqual([2017, 2018, 2019, 2020]);
    expect(years.map(yearWords)[1]).toBe('2018: no studies');
    expect(years.map(yearWords)[3]).toBe('2020: 2 studies, 0 for, 1 neutral, 2 against');
  });

  test('as of the last year is today; before the first is the first', () => {
    expect(asOfYear('2019', years)).toBe(2019);
    expect(asOfYear('2020', years)).toBeNull();
    expect(asOfYear('1066', years)).toBe(2017);
    expect(asOfYear('soon', years)).toBeNull();
    expect(asOfYear('2019', [])).toBeNull();
  });

  test('an earlier what-if stays the earlier', () => {
    expect(policyAsOf({ humansOnly: true }, 2019)).toEqual({ humansOnly: true, toYear: 2019 });
    expect(policyAsOf({ toYear: 2015 }, 2019)).toEqual({ toYear: 2015 });
    expect(policyAsOf(null, null)).toBeNull();
  });

  test('names stand apart', () => {
    const long = Array.from({ length: 44 }, (_, i) => ({ ...years[1], year: 1983 + i }) as (typeof years)[0]);
    const named = long.map(({ year }) => year).filter((year) => isLabelled(year, long));
    expect(named).toEqual([1983, 1990, 1995, 2000, 2005, 2010, 2015, 2020, 2026]);
  });
});

test('claims whose grade is another today come first, and the file says so', () => {
  const claims = changedFirst([claim('a', supported, supported), claim('b', supported, contested)]);
  expect(claims.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(claimRows(claims, 2019)[0]).toEqual([
    'Claim b.',
    'b',
    2019,
    'Supported',
    'Strong',
    'Contested',
    'Limited',
    'yes',
  ]);
});

test('the picture says as of which year it is', () => {
  const svg = timelineSvg(years, 2019, {
    title: 'NAD+',
    conditions: '',
    credit: 'data 1, CC0',
    theme: 'dark',
  });
  expect(svg).toContain('Studies by year, as of 2019');
  expect(svg).toContain('data 1, CC0');
  expect(svg).not.toContain('Only:');
});

describe('the timeline', () => {
  const claims = {
    claims: {
      totalCount: 2,
      pageInfo: { hasNextPage: false, endCursor: null },
      nodes: [claim('a', supported, supported), claim('b', supported, contested)],
    },
  };

  test('grades the claims as of the year on the slider', async () => {
    const server = fakeServer({ TimelineYears: timeline, ClaimsAsOf: claims });
    show(<Held view={TimelineView} />);
    const slider = await screen.findByRole('slider', { name: 'As of' });
    expect(slider.getAttribute('min')).toBe('2017');
    fireEvent.change(slider, { target: { value: '2018' } });
    await screen.findByRole('heading', { name: 'Claims as of 2018' });
    await vi.waitFor(() => expect(server.asked.at(-1)?.variables.before).toEqual({ toYear: 2018 }));
    expect(server.asked.at(-1)?.variables.today).toBeNull();
    expect(screen.getByText(/1 of 2 claims has another grade today/)).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Today' }));
    await screen.findByRole('heading', { name: 'Claims today' });
  });

  test('goes by arrow keys from year to year with studies', async () => {
    fakeServer({ TimelineYears: timeline, ClaimsAsOf: claims });
    show(<Held view={TimelineView} />);
    const last = await screen.findByRole('button', { name: /^2020: 2 studies/ });
    expect(last.tabIndex).toBe(0);
    last.focus();
    fireEvent.keyDown(last, { key: 'ArrowLeft' });
    expect(document.activeElement?.textContent).toContain('2017: 1 study');
  });

  test('says when nothing matches', async () => {
    fakeServer({ TimelineYears: { claims: { totalCount: 0 }, timeline: [] } });
    show(<Held view={TimelineView} />);
    expect(await screen.findByText('Nothing matches')).toBeDefined();
  });

  test('says when claims match and no study of them has a year', async () => {
    fakeServer({ TimelineYears: { claims: { totalCount: 7 }, timeline: [] } });
    show(<Held view={TimelineView} />);
    expect(await screen.findByText('No years to lay out')).toBeDefined();
    expect(screen.queryByText('Nothing matches')).toBeNull();
  });
});
