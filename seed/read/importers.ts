/** The formats that come in, by name. Each is loaded when it is asked for: their libraries are many. */
import type { Importer } from './importer.ts';

export const IMPORTERS: Readonly<Record<string, () => Promise<Importer>>> = {
  pack: async () => (await import('./pack.ts')).pack,
  csv: async () => (await import('./csv.ts')).csv,
  kgx: async () => (await import('./kgx.ts')).kgx,
  'va-spec': async () => (await import('./va-spec.ts')).vaSpec,
  hetionet: async () => (await import('./hetionet.ts')).hetionet,
  ris: async () => (await import('./ris.ts')).ris,
  bibtex: async () => (await import('./bibtex.ts')).bibtex,
  csl: async () => (await import('./csl.ts')).csl,
  medline: async () => (await import('./medline.ts')).medline,
  pubmed: async () => (await import('./pubmed.ts')).pubmed,
  civic: async () => (await import('./civic.ts')).civic,
  scifact: async () => (await import('./scifact.ts')).scifact,
  drugage: async () => (await import('./drugage.ts')).drugage,
  clinicaltrials: async () => (await import('./clinicaltrials.ts')).clinicaltrials,
  gpml: async () => (await import('./gpml.ts')).gpml,
  nanopub: async () => (await import('./nanopub.ts')).nanopub,
};
