/** The formats that go out, by name. Each is loaded when it is asked for: their libraries are many. */
import type { Exporter } from './exporter.ts';

export const EXPORTERS: Readonly<Record<string, () => Promise<Exporter>>> = {
  pack: async () => (await import('./pack.ts')).pack,
};
