/** The formats that come in, by name. Each is loaded when it is asked for: their libraries are many. */
import type { Importer } from './importer.ts';

export const IMPORTERS: Readonly<Record<string, () => Promise<Importer>>> = {
  pack: async () => (await import('./pack.ts')).pack,
};
