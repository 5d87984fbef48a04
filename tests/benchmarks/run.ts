/**
 * `npm run bench`: prints what things cost on this machine.
 * Arguments choose: ready, claim, grade, what-if, picture, canvas, layer, bytes; load, load-neo4j, growth, mixed, soak and peers only when named: they take minutes and gigabytes.
 */
import { startApp } from '../browser/app.ts';
import { benchCanvas } from './canvas.ts';
import { benchClaim } from './claim.ts';
import { benchGrade } from './grade.ts';
import { benchGrowth } from './growth.ts';
import { initialChunks } from './initial-js.ts';
import { benchLayer } from './layer.ts';
import { benchLoad } from './load.ts';
import { benchLoadNeo4j } from './load-neo4j.ts';
import { line, print, spread } from './measure.ts';
import { benchMixed } from './mixed.ts';
import { benchPeers } from './peers.ts';
import { benchPicture } from './picture.ts';
import { benchSoak } from './soak.ts';
import { benchWhatIf } from './what-if.ts';

const BENCHMARKS = {
  async ready() {
    const app = await startApp();
    line('Ready on an empty data folder', `${Math.round(app.took)} ms`);
    const took: number[] = [];
    for (let i = 0; i < 5; i++) {
      await app.stop();
      took.push(await app.restart());
    }
    await app.remove();
    print('Ready on a loaded data folder', spread(took), 'aim: 2 s');
  },
  claim: benchClaim,
  grade: benchGrade,
  'what-if': benchWhatIf,
  picture: benchPicture,
  canvas: benchCanvas,
  layer: benchLayer,
  load: benchLoad,
  'load-neo4j': benchLoadNeo4j,
  growth: benchGrowth,
  mixed: benchMixed,
  soak: benchSoak,
  peers: benchPeers,
  async bytes() {
    const chunks = initialChunks();
    const sum = chunks.reduce((bytes, { gzip }) => bytes + gzip, 0);
    line(
      'Initial JavaScript, gzip',
      `${(sum / 1000).toFixed(1)} kB in ${chunks.length} files`,
      'aim: 350 kB',
    );
  },
};

/** Minutes and gigabytes: only when named. */
const LARGE = ['load', 'load-neo4j', 'growth', 'mixed', 'soak', 'peers'];

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in BENCHMARKS));
if (unknown.length > 0) {
  console.error(`Expected ${Object.keys(BENCHMARKS).join(', ')}; got ${unknown.join(', ')}`);
  process.exit(2);
}
for (const [name, run] of Object.entries(BENCHMARKS)) {
  if (chosen.includes(name) || (chosen.length === 0 && !LARGE.includes(name))) await run();
}
