import { lazy } from 'react';

export const GradeYourself = lazy(() =>
  import('./GradeYourself.tsx').then((module) => ({ default: module.GradeYourself })),
);
