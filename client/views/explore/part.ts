import { part } from '../../ui/part.ts';

export const ExplorePage = part(() => import('./ExplorePage.tsx').then((module) => module.ExplorePage));
