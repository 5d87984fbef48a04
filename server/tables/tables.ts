/** The tables of one store: each is read when it is first asked for, and again when the data is other data. */

import { Kept } from '../store/kept.ts';
import type { Store } from '../store/store.ts';
import { type ClaimTable, readClaimTable } from './claim-table.ts';
import { type Kinship, readKinship } from './kinship.ts';
import { readStudyTable, type StudyTable } from './study-table.ts';

/** What one request asks of the tables: all of one version of the data. */
export interface Tables {
  claims(): Promise<ClaimTable>;
  studies(): Promise<StudyTable>;
  kinship(): Promise<Kinship>;
  /** The names of all mechanisms, by id. */
  mechanismNames(): Promise<ReadonlyMap<string, string>>;
}

/** What a request's tables are made from: `forRequest` costs nothing until a table is asked for. */
export interface KeptTables {
  /** `version`: of the data, where who asks has looked it up; else it is looked up when it is needed. */
  forRequest(version?: string): Tables;
  /** Reads them now, so that who asks first need not wait. What fails is told to those who ask. */
  prepare(): void;
}

/** The part of a store that tables are made from. */
type Data = Pick<Store, 'read' | 'dataVersion'>;

export function keepTables(store: Data): KeptTables {
  const claims = new Kept(() => readClaimTable(store));
  const studies = new Kept(() => readStudyTable(store));
  const kinship = new Kept(() => readKinship(store));
  const names = new Kept(() => readMechanismNames(store));
  const kept: KeptTables = {
    forRequest(given) {
      let known = given === undefined ? undefined : Promise.resolve(given);
      const version = () => {
        // Asked for before the data is read: what is made of it is never taken for newer than it is.
        known ??= store.dataVersion();
        return known;
      };
      return {
        claims: async () => claims.get(await version()),
        studies: async () => studies.get(await version()),
        kinship: async () => kinship.get(await version()),
        mechanismNames: async () => names.get(await version()),
      };
    },
    prepare() {
      const tables = kept.forRequest();
      Promise.all([tables.claims(), tables.studies(), tables.mechanismNames()]).catch(() => {});
    },
  };
  return kept;
}

async function readMechanismNames(store: Data): Promise<ReadonlyMap<string, string>> {
  const rows = await store.read<{ id: string; name: string }>(
    'MATCH (n:Mechanism) RETURN n.id AS id, n.name AS name LIMIT 1000000',
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
