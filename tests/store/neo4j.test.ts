import { beforeAll, inject } from 'vitest';
import { openStore } from '../../server/store/open.ts';
import { wipeNeo4j } from '../neo4j/start.ts';
import { contract } from './contract.ts';
import { NEO4J_GAPS } from './gaps.ts';

const neo4j = inject('neo4j');
const skipped = 'skipped' in neo4j ? neo4j.skipped : undefined;
const address = 'skipped' in neo4j ? { uri: '' } : neo4j;

beforeAll(async () => {
  if (skipped === undefined) await wipeNeo4j(address);
});

contract(
  {
    name: 'Neo4j 5.26',
    open: () => openStore(address),
    address: () => address.uri,
    slow: { count: 10_000_000_000, ms: 30_000 },
    gaps: NEO4J_GAPS,
  },
  skipped,
);
