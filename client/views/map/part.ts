import { part } from '../../ui/part.ts';

export const MapContainer = part(() => import('./MapContainer.tsx').then((module) => module.default));
