/** Topics over HTTP: the same for every engine. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ClaimFilter } from '../../server/generated.ts';
import { EXPORTERS } from '../../seed/export/exporters.ts';
import { heldTopics } from '../../seed/held.ts';
import { type Api, NAD_PACK } from './harness.ts';

const FORMATS = Object.keys(EXPORTERS);

export function describeExports(api: () => Api): void {
  const get = (path: string, init: RequestInit = {}) => fetch(`${api().url}${path}`, init);
  const versionHeld = async () => (await heldTopics(api().store)).find(({ id }) => id === 'nad')?.dataVersion;
  const files = async (response: Response) => unzipSync(new Uint8Array(await response.arrayBuffer()));

  describe('export over HTTP', () => {
    it('lists formats, topics and filters', async () => {
      const listed = await (await get('/export')).json();
      expect(listed.formats.map(({ name }: { name: string }) => name)).toEqual(FORMATS);
      expect(listed.formats[0]).toEqual({
        name: 'pack',
        title: 'Topic pack: a folder of JSON files',
        mediaType: 'application/zip',
        extension: 'zip',
        path: '/export/pack',
      });
      expect(listed.topics).toMatchObject([
        { id: 'nad', license: 'CC-BY-4.0', dataVersion: await versionHeld() },
      ]);
      expect(listed.filters).toEqual(['kind', 'concept', 'mechanism', 'claim', 'claims']);
    });

    it('gives the pack byte for byte, as one archive', async () => {
      const found = await files(await get('/export/pack?topic=nad'));
      expect(Object.keys(found)).toHaveLength(9);
      for (const [name, bytes] of Object.entries(found))
        expect(Buffer.from(bytes).toString(), name).toBe(await readFile(join(NAD_PACK, name), 'utf8'));
    });

    it.each(FORMATS)(
      'gives %s with its type, name, licence and version, and to HEAD the same without the file',
      async (format) => {
        const response = await get(`/export/${format}`);
        const bytes = Buffer.from(await response.arrayBuffer());
        const exporter = await EXPORTERS[format]?.();
        expect(response.status).toBe(200);
        expect(response.headers.get('content-type')).toContain(exporter?.mediaType);
        expect(response.headers.get('content-disposition')).toBe(
          `attachment; filename="evidence-atlas_nad_${format}_data-1.0.0_cc-by-4.0.${exporter?.extension}"`,
        );
        expect(response.headers.get('link')).toBe('<https://spdx.org/licenses/CC-BY-4.0>; rel="license"');
        expect(response.headers.get('atlas-data-version')).toBe(await versionHeld());
        expect(bytes.length).toBeGreaterThan(1000);
        // In the file as well: in one of them, where there are several.
        const texts = exporter?.bundle
          ? Object.values(unzipSync(bytes)).map((one) => Buffer.from(one))
          : [bytes];
        expect(texts.some((text) => text.includes('CC-BY-4.0'))).toBe(true);

        const head = await get(`/export/${format}`, { method: 'HEAD' });
        expect(head.status).toBe(200);
        expect(await head.text()).toBe('');
        for (const name of ['content-type', 'content-disposition', 'link', 'etag'])
          expect(head.headers.get(name), name).toBe(response.headers.get(name));
      },
    );

    it('gives a part, by keys or by ids of the API', async () => {
      const claimsOf = async (query: string) => {
        const found = await files(await get(`/export/pack?topic=nad&${query}`));
        const claims = JSON.parse(Buffer.from(found['claims.json'] ?? []).toString());
        return claims.map(({ key }: { key: string }) => key);
      };
      const all = JSON.parse(await readFile(join(NAD_PACK, 'claims.json'), 'utf8')) as {
        key: string;
        kind: string;
        mechanisms?: string[];
      }[];
      const safety = all.filter(({ kind }) => kind === 'SAFETY').map(({ key }) => key);
      const mechanism = all.flatMap(({ mechanisms = [] }) => mechanisms)[0] ?? '';
      expect(await claimsOf('kind=SAFETY')).toEqual(safety);
      expect(await claimsOf('claim=C2,C13')).toEqual(['C2', 'C13']);
      expect(await claimsOf('claim=C2&claim=nad:claim:C13')).toEqual(['C2', 'C13']);
      const own = all.filter((one) => one.mechanisms?.includes(mechanism)).map(({ key }) => key);
      expect(await claimsOf(`mechanism=${mechanism}`)).toEqual(own);
      expect(await claimsOf(`mechanism=${encodeURIComponent(`nad:mechanism:${mechanism}`)}`)).toEqual(own);
    });

    it('gives what a page lists by its filter, whatever it filters by', async () => {
      const filters: ClaimFilter[] = [
        { verdicts: ['CONTESTED'] },
        { text: 'nicotinamide', fromYear: 2015 },
        { designs: ['RANDOMIZED_PARALLEL'], directions: ['DISPUTES'], topics: ['nad'] },
      ];
      for (const filter of filters) {
        const query = new URLSearchParams({ topic: 'nad', claims: JSON.stringify(filter) });
        const found = await files(await get(`/export/pack?${query}`));
        const claims: { key: string }[] = JSON.parse(Buffer.from(found['claims.json'] ?? []).toString());
        const { claims: listed } = await api().data(
          'query($filter: ClaimFilter) { claims(filter: $filter, first: 200) { nodes { id } } }',
          { filter },
        );
        const ids = listed.nodes.map(({ id }: { id: string }) => id).sort();
        expect(ids.length).toBeGreaterThan(0);
        expect(claims.map(({ key }) => `nad:claim:${key}`).sort()).toEqual(ids);
      }
    });

    it.each([
      ['claims={', /expected a ClaimFilter of the API as JSON/],
      ['claims={"verdicts":["WAX"]}', /verdicts.0: .*"WAX" does not exist/],
      ['claims={"colour":1}', /Field "colour" is not defined/],
      ['claims={"text":"zzzqqqxxx"}', /no claim is left/],
      ['claims={}&claim=C2', /no claim beside it/],
    ])('refuses %s', async (query, error) => {
      const response = await get(`/export/csl?topic=nad&${query}`);
      expect([response.status, await response.json()]).toMatchObject([400, { code: 'BAD_FILTER' }]);
      expect((await (await get(`/export/csl?topic=nad&${query}`)).json()).error).toMatch(error);
    });

    it.each([
      ['/export/wax', 404, /Expected a format among pack, .*, got "wax"/, 'pack'],
      ['/export/constructor', 404, /Expected a format among/, 'pack'],
      ['/export/pack?topic=coffee', 404, /expected one of the topics held \(nad\), got coffee/, 'nad'],
      ['/export/pack?colour=red', 400, /expected a filter such as .* got colour=red/, 'kind'],
      ['/export/pack?kind=', 400, /expected a filter such as/, 'kind'],
      ['/export/pack?kind=WAX', 400, /kind: expected one of MECHANISM, .*; got WAX/, 'kind'],
      ['/export/pack?mechanism=wax', 400, /mechanism: expected one of .*; got wax/, 'kind'],
    ])('says at %s what there is instead', async (path, status, error, available) => {
      const response = await get(path);
      expect(response.status).toBe(status);
      const said = await response.json();
      expect(said.error).toMatch(error);
      expect(said.available).toContain(available);
    });

    it('says that nothing changed to who has the file, until data, format or filter are others', async () => {
      const tag = async (path: string) => (await get(path, { method: 'HEAD' })).headers.get('etag') ?? '';
      const own = await tag('/export/csl?kind=SAFETY,EFFICACY');
      const again = await get('/export/csl?topic=nad&kind=EFFICACY&kind=SAFETY', {
        headers: { 'if-none-match': `"other", ${own}` },
      });
      expect([again.status, await again.text()]).toEqual([304, '']);
      expect(again.headers.get('etag')).toBe(own);
      const others = ['/export/csl', '/export/ris?kind=SAFETY,EFFICACY', '/export/csl?kind=SAFETY'];
      const tags = await Promise.all(others.map(tag));
      expect(new Set([own, ...tags]).size).toBe(4);
      const { store } = api();
      const stamp = (version: string) =>
        store.write((tx) => tx.run('MATCH (t:Topic {id: "nad"}) SET t.title = $version', { version }));
      // A title that the rows do not have is no other version of them.
      const [{ title = '' } = {}] = await heldTopics(store);
      await stamp('Other');
      expect(await tag('/export/csl?kind=SAFETY,EFFICACY')).toBe(own);
      await stamp(title);
    });
  });
}
