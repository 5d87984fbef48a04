/** Loads a made-up topic large enough to go in parts. See interrupted-load.test.ts, which kills this. */
import { loadPack } from '../../seed/load.ts';
import { openStore } from '../../server/store/open.ts';

const [dataDir = '', pack = ''] = process.argv.slice(2);
const store = await openStore({ dataDir });
console.log('loading');
await loadPack(store, pack);
await store.close();
console.log('done');
