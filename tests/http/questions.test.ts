import { describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { serve } from './harness.ts';

const SCHEMA = '{ __schema { queryType { name } } }';
const PLAYGROUND = '{ stats { playground } }';

describe('questions to the API', () => {
  it('are held to the limits that an operator sets', async () => {
    const { ask } = await serve({ settings: { MAX_DEPTH: '1', MAX_COST: '4' } });
    const deep = await (await ask({}, '{ topics { id } }')).json();
    expect(deep.errors[0].extensions).toMatchObject({ code: 'OVER_LIMIT', limit: 'depth', most: 1, got: 2 });
    const dear = await (await (await serve({ settings: { MAX_COST: '4' } })).ask()).json();
    expect(dear.errors[0].extensions).toMatchObject({ code: 'OVER_LIMIT', limit: 'cost', most: 4, got: 5 });
  });

  it('about the schema are answered, unless switched off; no playground then', async () => {
    const open = await serve();
    expect((await (await open.ask({}, SCHEMA)).json()).data.__schema.queryType.name).toBe('Query');
    expect((await (await open.ask({}, PLAYGROUND)).json()).data.stats.playground).toBe(true);
    const closed = await serve({ settings: { INTROSPECTION: 'off' } });
    const refused = await (await closed.ask({}, SCHEMA)).json();
    expect([refused.data, refused.errors[0].extensions.code]).toEqual([
      undefined,
      'GRAPHQL_VALIDATION_FAILED',
    ]);
    expect((await (await closed.ask({}, PLAYGROUND)).json()).data.stats.playground).toBe(false);
  });

  it('are answered anew by another version, and under other settings, though the data is the same', async () => {
    const path = `/graphql?query=${encodeURIComponent(PLAYGROUND)}`;
    const first = await serve({ program: '1' });
    // From the second time on it is answered by compiled execution, with a tag.
    for (let i = 0; i < 2; i++) await (await first.get(path)).text();
    const tag = (await first.get(path)).headers.get('etag') ?? 'none';
    const asked = async (options: Parameters<typeof serve>[0]) => {
      const { get } = await serve(options);
      for (let i = 0; i < 2; i++) await (await get(path)).text();
      return (await get(path, { 'if-none-match': tag })).status;
    };
    expect(await asked({ program: '1' })).toBe(304);
    expect(await asked({ program: '2' })).toBe(200);
    expect(await asked({ program: '1', settings: { PLAYGROUND: 'off' } })).toBe(200);
  });

  it('name the setting that is wrong', () => {
    expect(() => readConfig({ MAX_COST: 'much', PLAYGROUND: 'yes' })).toThrow(
      /MAX_COST: expected a whole number .* got "much"\nPLAYGROUND: expected on or off, got "yes"/,
    );
  });
});
