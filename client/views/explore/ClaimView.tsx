import { type ComponentType, lazy } from 'react';
import { toClaimFilter } from '../../state/filter.ts';
import type { View } from '../../state/picture.ts';
import { policyWords, toPolicyInput } from '../../state/policy.ts';
import type { PictureControl } from '../../ui/usePicture.ts';
import type { ViewProps } from '../viewProps.ts';
import { NothingMatches } from './NothingMatches.tsx';
import { useConditions } from './useConditions.ts';

/** The views over the matching claims that share their props; each is loaded when it is first opened. */
const VIEWS = {
  matrix: lazy(() => import('../matrix/MatrixView.tsx')),
  timeline: lazy(() => import('../timeline/TimelineView.tsx')),
  compare: lazy(() => import('../compare/CompareView.tsx')),
  paths: lazy(() => import('../paths/PathsView.tsx')),
  summary: lazy(() => import('../summary/SummaryView.tsx')),
  story: lazy(() => import('../story/StoryView.tsx')),
  read: lazy(() => import('../read/ReadView.tsx')),
} satisfies Partial<Record<View, ComponentType<ViewProps>>>;

type ClaimViewName = keyof typeof VIEWS;

export function isClaimView(view: View): view is ClaimViewName {
  return Object.hasOwn(VIEWS, view);
}

type ClaimViewProps = PictureControl &
  Pick<ViewProps, 'theme' | 'title' | 'credit'> & { view: ClaimViewName };

export function ClaimView({ view, picture, change, ...figure }: ClaimViewProps) {
  const Shown = VIEWS[view];
  const conditions = useConditions(picture);
  return (
    <Shown
      filter={toClaimFilter(picture.filter)}
      policy={toPolicyInput(picture.policy)}
      selectedId={picture.selected}
      onSelect={(id) => change({ selected: id })}
      params={picture.params}
      onParams={(params, options) => change({ params: { ...picture.params, ...params } }, options)}
      conditions={conditions}
      whatIf={policyWords(picture.policy)}
      empty={<NothingMatches what="claims" picture={picture} change={change} />}
      {...figure}
    />
  );
}
