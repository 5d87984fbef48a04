import { afterAll } from 'vitest';
import { openStore } from '../../server/store/open.ts';
import { findJava } from '../neo4j/java.ts';
import { JAVA_FOR, type Neo4jAddress, startNeo4j } from '../neo4j/start.ts';
import { contract } from './contract.ts';
import { NEO4J_GAPS } from './gaps.ts';
import { killed } from './neo4j-killed.ts';

const VERSION = '2026.08.1';
const java = findJava(JAVA_FOR[VERSION]);
const started = java
  ? await startNeo4j(VERSION)
  : { skipped: `no JDK of version ${JAVA_FOR[VERSION]} or later: install one (https://adoptium.net)` };
const skipped = 'skipped' in started ? started.skipped : undefined;
const address: Neo4jAddress = 'skipped' in started ? { uri: '' } : { uri: started.uri };
if (skipped !== undefined)
  console.warn(`\n!!! SKIPPED: the store contract on Neo4j ${VERSION}, for there is ${skipped}\n`);

afterAll(async () => {
  if (!('skipped' in started)) await started.stop();
});

contract(
  {
    name: `Neo4j ${VERSION}`,
    open: () => openStore(address),
    address: () => address.uri,
    slow: { count: 10_000_000_000, ms: 30_000 },
    gaps: NEO4J_GAPS,
  },
  skipped,
);

killed('skipped' in started ? undefined : started);
