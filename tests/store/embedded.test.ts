import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openStore } from '../../server/store/open.ts';
import { contract } from './contract.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'atlas-store-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

contract({
  name: 'embedded',
  open: () => openStore({ dataDir }),
  address: () => dataDir,
  slow: { count: 16_000_000, ms: 1_500 },
  gaps: {
    cancel:
      'The engine has no cancel: a statement that timed out goes on in its thread, its result is dropped.',
    secondStore: 'The data folder is locked by the process that opened it.',
    cypher: 'COLLECT { }, inline WHERE, label alternatives and quantified paths are not in its Cypher.',
  },
});
