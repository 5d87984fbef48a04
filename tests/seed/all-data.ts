/** What each file of ../shared/data is expected to give. A file that is there and not here fails the test. */

interface DataFile {
  format: string;
  /** Read together. */
  files: string[];
  /** Rows by list; empty: nothing comes in. */
  rows: string;
  complaints?: string[];
}

export const ALL_DATA: readonly DataFile[] = [
  {
    format: 'hetionet',
    files: ['hetionet/nodes.tsv', 'hetionet/CtD.tsv', 'hetionet/CpD.tsv', 'hetionet/DrD.tsv'],
    rows: '23036 concepts, 1688 claims',
  },
  { format: 'pubmed', files: ['biblio/biopython-pubmed1.xml'], rows: '2 studies' },
  { format: 'pubmed', files: ['biblio/biopython-pubmed2.xml'], rows: '2 studies' },
  { format: 'pubmed', files: ['biblio/biopython-pubmed4.xml'], rows: '1 studies' },
  { format: 'pubmed', files: ['biblio/biopython-pubmed5.xml'], rows: '1 studies' },
  { format: 'pubmed', files: ['biblio/biopython-pubmed6.xml'], rows: '1 studies' },
  { format: 'pubmed', files: ['biblio/biopython-pubmed7.xml'], rows: '1 studies' },
  { format: 'medline', files: ['biblio/biopython-pubmed_result1.txt'], rows: '1 studies' },
  { format: 'medline', files: ['biblio/biopython-pubmed_result2.txt'], rows: '4 studies' },
  { format: 'medline', files: ['biblio/biopython-pubmed_result3.txt'], rows: '1 studies' },
  { format: 'csl', files: ['biblio/citation-js-biblatex-csl.json'], rows: '28 studies' },
  { format: 'bibtex', files: ['biblio/citation-js-biblatex-input.bib'], rows: '28 studies' },
  { format: 'csl', files: ['biblio/citation-js-bibtex-csl.json'], rows: '16 studies' },
  { format: 'bibtex', files: ['biblio/citation-js-bibtex-input.bib'], rows: '16 studies' },
  { format: 'csl', files: ['biblio/citation-js-doi.json'], rows: '4 studies' },
  { format: 'ris', files: ['biblio/rispy-example_basic.ris'], rows: '1 studies' },
  { format: 'ris', files: ['biblio/rispy-example_bom.ris'], rows: '1 studies' },
  { format: 'ris', files: ['biblio/rispy-example_extraneous_data.ris'], rows: '2 studies' },
  { format: 'ris', files: ['biblio/rispy-example_full.ris'], rows: '2 studies' },
  {
    format: 'ris',
    files: ['biblio/rispy-example_multiline.ris'],
    rows: '',
    complaints: ['3 × expected a title or an identifier'],
  },
  {
    format: 'ris',
    files: ['biblio/rispy-example_utf_chars.ris'],
    rows: '',
    complaints: ['expected a title or an identifier'],
  },
  {
    format: 'ris',
    files: ['biblio/rispy-example_wos.ris'],
    rows: '',
    complaints: ['expected a record of RIS, from TY to ER'],
  },
  {
    format: 'civic',
    files: [
      'civic/nightly-AssertionSummaries.tsv',
      'civic/nightly-ClinicalEvidenceSummaries.tsv',
      'civic/nightly-DrugSummaries.tsv',
      'civic/nightly-GeneSummaries.tsv',
      'civic/nightly-VariantGroupSummaries.tsv',
      'civic/nightly-VariantSummaries.tsv',
    ],
    rows: '2539 concepts, 3182 claims, 19 sources, 20 statements, 1624 studies, 4073 evidence',
    complaints: [
      '2 × expected at least one drug',
      '3 × expected a significance that says what is claimed (Predictive)',
      'expected a significance that says what is claimed (Prognostic)',
      'expected how several drugs were given: Combination, Sequential, Substitutes',
    ],
  },
  {
    format: 'clinicaltrials',
    files: ['clinicaltrials/NCT00023673.json'],
    rows: '',
    complaints: ['expected studies of ClinicalTrials.gov, API version 2 (protocolSection)'],
  },
  { format: 'clinicaltrials', files: ['clinicaltrials/NCT00465816.json'], rows: '1 studies' },
  { format: 'clinicaltrials', files: ['clinicaltrials/NCT00763412.json'], rows: '1 concepts, 1 studies' },
  { format: 'clinicaltrials', files: ['clinicaltrials/NCT00973089.json'], rows: '1 studies' },
  {
    format: 'clinicaltrials',
    files: ['clinicaltrials/NCT02028676.json'],
    rows: '',
    complaints: ['expected studies of ClinicalTrials.gov, API version 2 (protocolSection)'],
  },
  { format: 'clinicaltrials', files: ['clinicaltrials/NCT02210780.json'], rows: '1 concepts, 1 studies' },
  { format: 'clinicaltrials', files: ['clinicaltrials/NCT02278341.json'], rows: '1 concepts, 1 studies' },
  { format: 'clinicaltrials', files: ['clinicaltrials/NCT02552212.json'], rows: '1 concepts, 1 studies' },
  { format: 'clinicaltrials', files: ['clinicaltrials/NCT03418623.json'], rows: '1 concepts, 1 studies' },
  { format: 'clinicaltrials', files: ['clinicaltrials/NCT03453554.json'], rows: '1 studies' },
  { format: 'clinicaltrials', files: ['clinicaltrials/NCT03475563.json'], rows: '1 studies' },
  { format: 'clinicaltrials', files: ['clinicaltrials/NCT03630471.json'], rows: '1 studies' },
  { format: 'clinicaltrials', files: ['clinicaltrials/NCT04207047.json'], rows: '1 studies' },
  {
    format: 'clinicaltrials',
    files: ['clinicaltrials/NCT04780763.json'],
    rows: '',
    complaints: ['expected studies of ClinicalTrials.gov, API version 2 (protocolSection)'],
  },
  { format: 'clinicaltrials', files: ['clinicaltrials/NCT05594173.json'], rows: '1 studies' },
  { format: 'clinicaltrials', files: ['clinicaltrials/NCT06171568.json'], rows: '1 studies' },
  {
    format: 'drugage',
    files: ['drugage/drugage_build5_2024-11-29.csv'],
    rows: '1047 concepts, 1335 claims, 664 studies, 3370 evidence',
  },
  { format: 'kgx', files: ['kgx/graph_nodes.tsv', 'kgx/graph_edges.tsv'], rows: '512 concepts, 531 claims' },
  {
    format: 'kgx',
    files: ['kgx/graph.json'],
    rows: '512 concepts, 510 claims',
    complaints: ['22 × expected a predicate of Biolink 4.4.4'],
  },
  {
    format: 'nanopub',
    files: ['nanopub/plain-aida1.trig'],
    rows: '1 concepts, 1 claims, 1 sources, 1 statements, 1 studies, 1 evidence',
  },
  {
    format: 'nanopub',
    files: ['nanopub/plain-emptya.trig'],
    rows: '',
    complaints: ['expected an assertion of at least one triple'],
  },
  {
    format: 'nanopub',
    files: ['nanopub/plain-emptyinfo.trig'],
    rows: '',
    complaints: ['expected publication info that refers to the nanopublication'],
  },
  {
    format: 'nanopub',
    files: ['nanopub/plain-emptyprov.trig'],
    rows: '',
    complaints: [
      'expected provenance that refers to the assertion <http://example.org/nanopub-validator-exa …',
    ],
  },
  {
    format: 'nanopub',
    files: ['nanopub/plain-extragraph.trig'],
    rows: '',
    complaints: ['expected triples in head, assertion, provenance and publication info alone'],
  },
  {
    format: 'nanopub',
    files: ['nanopub/plain-noinfolink.trig'],
    rows: '',
    complaints: ['expected publication info that refers to the nanopublication'],
  },
  {
    format: 'nanopub',
    files: ['nanopub/plain-noprovlink.trig'],
    rows: '',
    complaints: [
      'expected provenance that refers to the assertion <http://example.org/nanopub-validator-exa …',
    ],
  },
  {
    format: 'nanopub',
    files: ['nanopub/plain-proteinatlas-16-1.trig'],
    rows: '',
    complaints: [
      'expected an assertion that relates things to each other, or an AIDA sentence, and says no  …',
    ],
  },
  {
    format: 'nanopub',
    files: ['nanopub/plain-simple1.trig'],
    rows: '2 concepts, 1 claims, 1 sources, 1 statements, 1 studies, 1 evidence',
  },
  {
    format: 'nanopub',
    files: ['nanopub/plain-valid_invalid1.trig'],
    rows: '3 concepts, 2 claims, 2 sources, 2 statements, 1 studies, 2 evidence',
    complaints: ['expected exactly one np:hasAssertion in the head graph'],
  },
  {
    format: 'nanopub',
    files: ['nanopub/trusty-aida1.in.trig'],
    rows: '1 concepts, 1 claims, 1 sources, 1 statements, 1 studies, 1 evidence',
  },
  {
    format: 'nanopub',
    files: ['nanopub/trusty-aida1.out.trig'],
    rows: '1 concepts, 1 claims, 1 sources, 1 statements, 1 studies, 1 evidence',
  },
  {
    format: 'nanopub',
    files: ['nanopub/trusty-disgenet-v2.1.0.0-1.trig'],
    rows: '2 concepts, 1 claims, 1 sources, 1 statements, 1 studies, 1 evidence',
  },
  {
    format: 'nanopub',
    files: ['nanopub/trusty-disgenet-v3.0.0.0-1.trig'],
    rows: '2 concepts, 1 claims, 1 sources, 1 statements, 1 studies, 1 evidence',
  },
  {
    format: 'nanopub',
    files: ['nanopub/trusty-fair-definition-1.trig'],
    rows: '',
    complaints: ['expected an assertion that relates things to each other, or an AIDA sentence'],
  },
  {
    format: 'nanopub',
    files: ['nanopub/trusty-fair-maturity-1.trig'],
    rows: '',
    complaints: [
      'expected an assertion that relates things to each other, or an AIDA sentence, and says no  …',
    ],
  },
  {
    format: 'nanopub',
    files: ['nanopub/trusty-fip-ontology-1.trig'],
    rows: '',
    complaints: ['expected an assertion that relates things to each other, or an AIDA sentence'],
  },
  {
    format: 'nanopub',
    files: ['nanopub/trusty-generif-aida-1.trig'],
    rows: '2 concepts, 1 claims, 1 sources, 1 statements, 1 studies, 1 evidence',
  },
  {
    format: 'nanopub',
    files: ['nanopub/trusty-generif-aida-index.trig'],
    rows: '',
    complaints: ['expected an assertion that relates things to each other, or an AIDA sentence'],
  },
  {
    format: 'nanopub',
    files: ['nanopub/trusty-genuine-sempub-1.trig'],
    rows: '',
    complaints: [
      'expected an assertion that relates things to each other, or an AIDA sentence, and says no  …',
    ],
  },
  {
    format: 'nanopub',
    files: ['nanopub/trusty-genuine-sempub-2.trig'],
    rows: '',
    complaints: [
      'expected an assertion that relates things to each other, or an AIDA sentence, and says no  …',
    ],
  },
  {
    format: 'nanopub',
    files: ['nanopub/trusty-globalbioticinteractions_aps-turfgrasses-1.trig'],
    rows: '2 concepts, 1 claims, 1 sources, 1 statements, 1 studies, 1 evidence',
  },
  {
    format: 'nanopub',
    files: ['nanopub/trusty-globalbioticinteractions_bees-1.trig'],
    rows: '2 concepts, 1 claims, 1 sources, 1 statements, 1 studies, 1 evidence',
  },
  {
    format: 'nanopub',
    files: ['nanopub/trusty-globalbioticinteractions_inaturalist-1.trig'],
    rows: '2 concepts, 1 claims, 1 sources, 1 statements, 1 studies, 1 evidence',
  },
  {
    format: 'nanopub',
    files: ['nanopub/trusty-globalbioticinteractions_raymond-1.trig'],
    rows: '2 concepts, 1 claims, 1 sources, 1 statements, 1 studies, 1 evidence',
  },
  {
    format: 'nanopub',
    files: ['nanopub/trusty-liddi-1.trig'],
    rows: '',
    complaints: [
      'expected an assertion that relates things to each other, or an AIDA sentence, and says no  …',
    ],
  },
  {
    format: 'nanopub',
    files: ['nanopub/trusty-linkflows-article-1.trig'],
    rows: '',
    complaints: [
      'expected an assertion that relates things to each other, or an AIDA sentence, and says no  …',
    ],
  },
  {
    format: 'nanopub',
    files: ['nanopub/trusty-linkflows-review-1.trig'],
    rows: '',
    complaints: [
      'expected an assertion that relates things to each other, or an AIDA sentence, and says no  …',
    ],
  },
  {
    format: 'nanopub',
    files: ['nanopub/trusty-nextprot-1.trig'],
    rows: '',
    complaints: [
      'expected an assertion that relates things to each other, or an AIDA sentence, and says no  …',
    ],
  },
  {
    format: 'nanopub',
    files: ['nanopub/trusty-openbel-1.trig'],
    rows: '',
    complaints: [
      'expected an assertion that relates things to each other, or an AIDA sentence, and says no  …',
    ],
  },
  {
    format: 'nanopub',
    files: ['nanopub/trusty-provcorp-definition-1.trig'],
    rows: '',
    complaints: ['expected an assertion that relates things to each other, or an AIDA sentence'],
  },
  {
    format: 'nanopub',
    files: ['nanopub/trusty-provcorp-parc-annotation-1.trig'],
    rows: '',
    complaints: [
      'expected an assertion that relates things to each other, or an AIDA sentence, and says no  …',
    ],
  },
  {
    format: 'nanopub',
    files: ['nanopub/trusty-simple1.in.trig'],
    rows: '2 concepts, 1 claims, 1 sources, 1 statements, 1 studies, 1 evidence',
  },
  {
    format: 'nanopub',
    files: ['nanopub/trusty-simple1.out.trig'],
    rows: '2 concepts, 1 claims, 1 sources, 1 statements, 1 studies, 1 evidence',
  },
  {
    format: 'nanopub',
    files: ['nanopub/trusty-trusty1.trig'],
    rows: '1 concepts, 1 claims, 1 sources, 1 statements, 1 studies, 1 evidence',
  },
  {
    format: 'nanopub',
    files: ['nanopub/trusty-wd-metabolite-species-1.trig'],
    rows: '2 concepts, 1 claims, 1 sources, 1 statements, 1 studies, 1 evidence',
  },
  {
    format: 'nanopub',
    files: ['nanopub/trusty-wikipathways-complexes-20170510-1.trig'],
    rows: '6 concepts, 5 claims, 1 sources, 5 statements, 2 studies, 10 evidence',
  },
  {
    format: 'nanopub',
    files: ['nanopub/trusty-wikipathways-interactions-20170510-1.trig'],
    rows: '2 concepts, 1 claims, 1 sources, 1 statements, 3 studies, 3 evidence',
  },
  {
    format: 'nanopub',
    files: ['nanopub/trusty-wikipathways-pathwayParticipation-20170510-1.trig'],
    rows: '2 concepts, 1 claims, 1 sources, 1 statements, 1 studies, 1 evidence',
  },
  {
    format: 'scifact',
    files: [
      'scifact/claims_dev.jsonl',
      'scifact/claims_test.jsonl',
      'scifact/claims_train.jsonl',
      'scifact/corpus_train.csv',
    ],
    rows: '1 concepts, 1409 claims, 486 studies, 995 evidence',
  },
  {
    format: 'va-spec',
    files: ['va-spec/civic_cdm_metaschema_variation_descriptors_20220912.json'],
    rows: '447 concepts',
  },
  {
    format: 'va-spec',
    files: ['va-spec/moa_cdm_metaschema_statements_20220913.json'],
    rows: '178 concepts, 169 claims, 22 sources, 83 statements, 38 studies, 106 evidence',
    complaints: [
      'expected "ga4gh:VA.rpL2_d2q0gdks_VPk_0JVl90aJG9-bEd goes with response to Sotorasib in Non …',
      'expected …',
    ],
  },
  {
    format: 'va-spec',
    files: ['va-spec/varpath_lp_vcep_ex2-reordered_20240914.json'],
    rows: '3 concepts, 1 claims, 1 sources, 1 statements, 2 studies, 2 evidence',
  },
  {
    format: 'gpml',
    files: ['wikipathways/WP3644.gpml'],
    rows: '45 concepts, 44 claims, 1 sources, 44 statements, 1 studies',
    complaints: [
      '3 × expected …',
      '8 × expected a line between two different things, each a data node, a group or an anchor on an …',
    ],
  },
  {
    format: 'gpml',
    files: ['wikipathways/WP3645.gpml'],
    rows: '46 concepts, 53 claims, 1 sources, 53 statements, 2 studies',
    complaints: [
      '4 × expected a line between two different things, each a data node, a group or an anchor on an …',
    ],
  },
];

/** Beside the data: read by no importer, and why. */
export const BESIDE: Readonly<Record<string, string>> = {
  'nad/README.md': 'what the topic pack in seed/topics/nad-iv was made from',
  'nad/article.txt': 'what the topic pack in seed/topics/nad-iv was made from',
  'nad/check.py': 'what the topic pack in seed/topics/nad-iv was made from',
  'nad/claims.json': 'what the topic pack in seed/topics/nad-iv was made from',
  'nad/studies.json': 'what the topic pack in seed/topics/nad-iv was made from',
  'wikipathways/WP3644-bibliography.tsv': 'made by WikiPathways from the GPML beside it',
  'wikipathways/WP3644-datanodes.tsv': 'made by WikiPathways from the GPML beside it',
  'wikipathways/WP3644-info.json': 'made by WikiPathways from the GPML beside it',
  'wikipathways/WP3644-refs.tsv': 'made by WikiPathways from the GPML beside it',
  'wikipathways/WP3644.md': 'made by WikiPathways from the GPML beside it',
  'wikipathways/WP3645-bibliography.tsv': 'made by WikiPathways from the GPML beside it',
  'wikipathways/WP3645-datanodes.tsv': 'made by WikiPathways from the GPML beside it',
  'wikipathways/WP3645-info.json': 'made by WikiPathways from the GPML beside it',
  'wikipathways/WP3645-refs.tsv': 'made by WikiPathways from the GPML beside it',
  'wikipathways/WP3645.md': 'made by WikiPathways from the GPML beside it',
};

/** Half a million edges: read to the last line, and counted, by hetionet.test.ts. */
export const COUNTED_THERE: readonly string[] = [
  'hetionet/AdG.tsv',
  'hetionet/AuG.tsv',
  'hetionet/CbG.tsv',
  'hetionet/CdG.tsv',
  'hetionet/CrC.tsv',
  'hetionet/CuG.tsv',
  'hetionet/DaG.tsv',
  'hetionet/DdG.tsv',
  'hetionet/DlA.tsv',
  'hetionet/DuG.tsv',
  'hetionet/GcG.tsv',
  'hetionet/GiG.tsv',
  'hetionet/hetionet-v1.0-nodes.tsv',
];
