// Loaded before the server (NODE_OPTIONS=--import): collects now and then, so that its heap is what it holds on to.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
setInterval(collect, Number(process.env.COLLECT_EVERY_MS)).unref();
