import { type ComponentType, lazy } from 'react';
import { appliesTo, chosen, toClaimFilter } from '../../state/filter.ts';
import { choiceWords } from '../../state/filterWords.ts';
import type { Picture, View } from '../../state/picture.ts';
import { policyWords, toPolicyInput } from '../../state/policy.ts';
import type { PictureControl } from '../../ui/usePicture.ts';
import type { ViewProps } from '../viewProps.ts';
import { NothingMatches } from './NothingMatches.tsx';
import { useNames } from './useNames.ts';

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
  const names = useNames([...picture.filter.mechanisms, ...picture.filter.concepts]);
  return (
    <Shown
      filter={toClaimFilter(picture.filter)}
      policy={toPolicyInput(picture.policy)}
      selectedId={picture.selected}
      onSelect={(id) => change({ selected: id })}
      params={picture.params}
      onParams={(params, options) => change({ params: { ...picture.params, ...params } }, options)}
      conditions={conditionsOf(picture, names)}
      empty={<NothingMatches what="claims" picture={picture} change={change} />}
      {...figure}
    />
  );
}

/** What a figure of this picture leaves out, in words. */
function conditionsOf({ filter, policy }: Picture, names: ReadonlyMap<string, string>): string {
  const choices = chosen(filter).filter(({ field }) => appliesTo(field, 'claims'));
  return [...choices.map((choice) => choiceWords(choice, names.get(choice.value))), policyWords(policy)]
    .filter((words) => words !== '')
    .join('; ');
}
