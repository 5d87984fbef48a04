/** The formats that go out, by name. Each is loaded when it is asked for: their libraries are many. */
import type { Exporter } from './exporter.ts';

export const EXPORTERS: Readonly<Record<string, () => Promise<Exporter>>> = {
  pack: async () => (await import('./pack.ts')).pack,
  csv: async () => (await import('./csv.ts')).csv,
  kgx: async () => (await import('./kgx.ts')).kgx,
  'va-spec': async () => (await import('./va-spec.ts')).vaSpec,
  fhir: async () => (await import('./fhir.ts')).fhir,
  graphml: async () => (await import('./graphml.ts')).graphml,
  cytoscape: async () => (await import('./cytoscape.ts')).cytoscape,
  cx2: async () => (await import('./cx2.ts')).cx2,
  nanopub: async () => (await import('./nanopub.ts')).nanopub,
  bibtex: async () => (await import('./references.ts')).bibtex,
  ris: async () => (await import('./references.ts')).ris,
  csl: async () => (await import('./references.ts')).csl,
};
