import { type ComponentType, lazy } from 'react';
import type { View } from '../../state/picture.ts';
import type { ViewProps } from '../viewProps.ts';

/** The views over the matching claims that share their props; each is loaded when it is first opened. */
const VIEWS = {
  matrix: lazy(() => import('../matrix/MatrixView.tsx')),
  timeline: lazy(() => import('../timeline/TimelineView.tsx')),
  compare: lazy(() => import('../compare/CompareView.tsx')),
  summary: lazy(() => import('../summary/SummaryView.tsx')),
  read: lazy(() => import('../read/ReadView.tsx')),
} satisfies Partial<Record<View, ComponentType<ViewProps>>>;

type ClaimViewName = keyof typeof VIEWS;

export function isClaimView(view: View): view is ClaimViewName {
  return Object.hasOwn(VIEWS, view);
}

export function ClaimView({ view, ...props }: ViewProps & { view: ClaimViewName }) {
  const Shown = VIEWS[view];
  return <Shown {...props} />;
}
