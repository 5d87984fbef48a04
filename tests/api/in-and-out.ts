/** A topic into the store and out again: the same for every engine. It runs last, for it loads a second topic. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pack as packExporter } from '../../seed/export/pack.ts';
import { heldIn, heldPack, heldTopics } from '../../seed/held.ts';
import { loadChecked, loadPack } from '../../seed/load.ts';
import { type Api, NAD_PACK } from './harness.ts';

export function describeTopicsInAndOut(api: () => Api): void {
  it('gives a topic back byte for byte', async () => {
    const held = await heldIn(api().store, 'nad');
    if (!held) throw new Error('the topic is not held');
    const files: string[] = [];
    for await (const { name, text } of packExporter.files(held)) {
      const pieces: string[] = [];
      for await (const piece of text) pieces.push(piece);
      expect(pieces.join(''), name).toBe(await readFile(join(NAD_PACK, name), 'utf8'));
      files.push(name);
    }
    expect(files).toHaveLength(9);
  });

  it('leaves a store alone that a newer version wrote, and writes anew what an older one did', async () => {
    const { store } = api();
    const pack = await heldPack(store, 'nad');
    if (!pack) throw new Error('the topic is not held');
    const shape =
      'MATCH (t:Topic {id: "nad"}) SET t.rowsVersion = $shape, t.dataVersion = $data, t.load = $data';
    const [before] = (await heldTopics(store)).filter(({ id }) => id === 'nad');
    const written = (rowsVersion: number, dataVersion: string) =>
      store.write((tx) => tx.run(shape, { shape: rowsVersion, data: dataVersion }));
    await written(10_000, 'newer');
    await expect(loadChecked(store, pack)).rejects.toThrow(/written by a newer version of Evidence Atlas/);
    await written(1, 'older');
    // What an older version wrote has no parts of a pack under its name: it cannot be taken out until it is loaded anew.
    expect(await heldPack(store, 'nad')).toBeNull();
    expect((await loadChecked(store, pack)).changed).toBe(true);
    expect((await heldTopics(store)).filter(({ id }) => id === 'nad')).toEqual([before]);
  });

  it('changes nothing when what came out is loaded again, and takes away what a new version no longer has', async () => {
    const { store } = api();
    const pack = await heldPack(store, 'nad');
    if (!pack) throw new Error('the topic is not held');
    expect((await loadChecked(store, pack)).changed).toBe(false);

    // Its concepts are nad's too, by CURIE: what nad's claims hang on must outlive the other topic.
    const other = { ...pack, topic: { ...pack.topic, id: 'other', questions: [] } };
    const few = { ...other, concepts: pack.concepts.slice(0, 1), mechanisms: [], claims: [], glossary: [] };
    const empty = { ...few, statements: [], evidence: [], studies: [], sources: [] };
    await loadChecked(store, other);
    await loadChecked(store, empty);
    const count = 'MATCH (n:Entity) WHERE n.topic = "other" AND n.kind = $kind RETURN count(n) AS n';
    expect(await store.read(count, { kind: 'STUDY' })).toEqual([{ n: 0 }]);
    expect(await store.read(count, { kind: 'CLAIM' })).toEqual([{ n: 0 }]);
    const subjects = 'MATCH (c:Claim)-[:SUBJECT]->(k:Concept) WHERE c.topic = "nad" RETURN count(c) AS n';
    expect(await store.read(subjects)).toEqual([{ n: 85 }]);
    expect((await heldPack(store, 'other'))?.concepts).toHaveLength(1);
    expect((await loadPack(store, NAD_PACK)).changed).toBe(false);
  });
}
