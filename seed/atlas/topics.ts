/** `topics`, `check`, `regrade`: short commands on what is there. */
import { heldTopics } from '../held.ts';
import { runCheck } from '../pack/check.ts';
import { regrade } from '../regrade.ts';
import { EXIT, type Exit } from './exit.ts';
import type { Terminal } from './terminal.ts';
import { withStore } from './with-store.ts';

export const runTopics = (out: Terminal): Promise<Exit> =>
  withStore(async (store) => {
    const topics = await heldTopics(store);
    for (const topic of topics)
      out.say(
        `${topic.id}  ${topic.title}  version ${topic.version}  data version ${topic.dataVersion}  ${topic.license}`,
        topic,
      );
    if (topics.length === 0) out.tell('The store holds no topic.');
    return EXIT.done;
  });

export async function runCheckPack(folder: string, out: Terminal): Promise<Exit> {
  const code = await runCheck(folder, (line) => out.say(line, { line }));
  return code === 0 ? EXIT.done : EXIT.refused;
}

export const runRegrade = (out: Terminal): Promise<Exit> =>
  withStore(async (store) => {
    const { claims, changed } = await regrade(store);
    out.say(`Graded ${claims} claims anew; ${changed} changed`, { claims, changed });
    return EXIT.done;
  });
