/** DrugAge, build 5: its table by a mapping file, which anybody may copy for a table of their own. */
import drugageMapping from './drugage-mapping.json';
import { mappedRows } from './csv.ts';
import { fileByFile, type Importer } from './importer.ts';
import { Mapping } from './mapping.ts';

export const drugage: Importer = {
  name: 'drugage',
  title: 'DrugAge: compounds and how long animals live',
  extensions: ['.csv'],
  defaults: {
    title: 'DrugAge',
    summary:
      'Compounds that were tried on how long yeast, worms, flies, mice and other organisms live, with the change in average lifespan that each experiment found, from DrugAge.',
    license: 'CC-BY-3.0',
    provenance: {
      what: 'Compounds, species, doses, changes in lifespan and publications',
      from: 'DrugAge (https://genomics.senescence.info/drugs/), Human Ageing Genomic Resources',
      version: 'Build 5',
      license: 'CC-BY-3.0',
    },
  },
  read: fileByFile((input) => mappedRows(input, Mapping.parse(drugageMapping))),
};
