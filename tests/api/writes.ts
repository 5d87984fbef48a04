/** Who may write over HTTP, what they write, and the record of it; the same on both engines. */
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { Api } from './harness.ts';

type Role = 'reader' | 'curator' | 'admin';

const CLAIM = 'nad:claim:C13';
const GRADE = `mutation Grade($claim: ID!, $level: Level!, $study: ID) {
  gradeByHand(claim: $claim, level: $level, verdict: SUPPORTED, why: "Read again", study: $study) { id assessment { level sentence } }
}`;
const TAKE_BACK =
  'mutation Back($claim: ID!) { takeBackGrade(claim: $claim) { assessment { level sentence } } }';
const CHANGES = '{ changes(first: 3) { totalCount nodes { by role what topic before after at } } }';
const LEVEL = `{ claim(id: "${CLAIM}") { assessment { level sentence } } }`;
const RIS = 'TY  - JOUR\nTI  - A study that came over HTTP\nPY  - 2024\nAN  - 99999999\nER  - \n';

export function describeWrites(api: () => Api): void {
  const as = (role?: string): Record<string, string> => (role ? { authorization: `Bearer ${role}` } : {});
  const ask = async (query: string, variables: object, role?: string) => {
    const response = await fetch(`${api().url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...as(role) },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...(await response.json()) };
  };
  const bringIn = async (parameters: string, body: string | Uint8Array<ArrayBuffer>, role?: Role) => {
    const response = await fetch(`${api().url}/import/${parameters}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', ...as(role) },
      body,
    });
    return { status: response.status, ...(await response.json()) };
  };
  const codeOf = (answer: { errors?: { extensions: { code: string } }[] }) =>
    answer.errors?.[0]?.extensions.code;

  it('takes no write without a token of the role, in the header', async () => {
    const grade = { claim: CLAIM, level: 'HIGH' };
    expect(codeOf(await ask(GRADE, grade))).toBe('UNAUTHENTICATED');
    expect(codeOf(await ask(GRADE, grade, 'reader'))).toBe('FORBIDDEN');
    expect(await ask(LEVEL, {}, 'nobody')).toMatchObject({ status: 401 });
    expect(await bringIn('ris?topic=tokens', RIS)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    for (const role of ['reader', 'curator'] as const)
      expect(await bringIn('ris?topic=tokens', RIS, role)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    const inAddress = await fetch(`${api().url}/import/ris?topic=tokens&token=admin`, {
      method: 'POST',
      body: RIS,
    });
    expect(inAddress.status).toBe(401);
    const { topics } = await api().data('{ topics { id } }');
    expect(topics.map(({ id }: { id: string }) => id)).not.toContain('tokens');
  });

  it('takes a grade by hand from a curator, shows and records it, and takes it back', async () => {
    const before = (await api().data(LEVEL)).claim.assessment;
    const { data } = await ask(GRADE, { claim: CLAIM, level: 'VERY_LOW' }, 'curator');
    expect(data.gradeByHand.assessment).toMatchObject({ level: 'VERY_LOW' });
    expect(data.gradeByHand.assessment.sentence).toMatch(/the-curator.*Read again/);
    expect((await api().data(LEVEL)).claim.assessment).toEqual(data.gradeByHand.assessment);
    const back = await ask(TAKE_BACK, { claim: CLAIM }, 'admin');
    expect(back.data.takeBackGrade.assessment).toEqual(before);

    const { nodes } = (await api().data(CHANGES)).changes;
    expect(nodes.map(({ by, role, what, topic }: Record<string, string>) => [by, role, what, topic])).toEqual(
      [
        ['the-admin', 'admin', 'take back a grade by hand', 'nad'],
        ['the-curator', 'curator', 'grade by hand', 'nad'],
        expect.anything(),
      ],
    );
    const [taken, given] = nodes;
    expect(JSON.parse(given.before)).toEqual({ claim: CLAIM, grade: null });
    expect(JSON.parse(given.after)).toMatchObject({
      claim: CLAIM,
      grade: { level: 'VERY_LOW', by: 'the-curator' },
    });
    expect(JSON.parse(taken.before).grade).toEqual(JSON.parse(given.after).grade);
    expect(JSON.parse(taken.after)).toMatchObject({ grade: null, dataVersion: expect.any(String) });
    expect(Date.parse(given.at)).toBeLessThanOrEqual(Date.now());
  });

  it('refuses a grade of nothing, by no study, of a level that no hand gives', async () => {
    const { totalCount } = (await api().data(CHANGES)).changes;
    for (const [variables, argument] of [
      [{ claim: 'nad:claim:none', level: 'HIGH' }, 'claim'],
      [{ claim: CLAIM, level: 'HIGH', study: 'nad:study:none' }, 'grade'],
      [{ claim: CLAIM, level: 'INCONCLUSIVE' }, 'grade'],
    ] as const) {
      const answer = await ask(GRADE, variables, 'curator');
      expect(answer.errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument } });
    }
    expect((await api().data(CHANGES)).changes.totalCount).toBe(totalCount);
  });

  it('changes nothing by GET', async () => {
    const url = new URL(`${api().url}/graphql`);
    url.searchParams.set('query', `mutation { takeBackGrade(claim: "${CLAIM}") { id } }`);
    for (let i = 0; i < 2; i++) expect((await fetch(url, { headers: as('admin') })).status).toBe(405);
  });

  it('brings a file in for an admin: tried first, then written, then known', async () => {
    const address = 'ris?topic=sent&title=Sent&file=refs.ris.gz';
    const tried = await bringIn(`${address}&dryRun`, gzipSync(RIS), 'admin');
    expect(tried).toMatchObject({ status: 200, topic: 'sent', written: false, counts: { new: 1 } });
    expect((await api().data('{ topics { id } }')).topics).toHaveLength(1);
    const written = await bringIn(address, gzipSync(RIS), 'admin');
    expect(written).toMatchObject({ status: 200, written: true });
    expect((await api().data('{ topics { id title } }')).topics).toContainEqual({
      id: 'sent',
      title: 'Sent',
    });
    expect((await bringIn(address, gzipSync(RIS), 'admin')).written).toBe(false);
    const { nodes } = (await api().data('{ changes(topic: "sent") { nodes { by what after } } }')).changes;
    expect(nodes).toEqual([
      { by: 'the-admin', what: 'import ris', after: expect.stringContaining('"new":1') },
    ]);
    expect(await bringIn('word?topic=sent', RIS, 'admin')).toMatchObject({
      status: 404,
      available: expect.arrayContaining(['ris']),
    });
    await api().store.write((tx) =>
      tx.run("MATCH (n) WHERE n.topic = 'sent' OR n.ofTopic = 'sent' DETACH DELETE n"),
    );
  });

  it('takes no file of a pack for the whole of it: the rows of the others would go', async () => {
    const HELD = '{ stats { dataVersion counts { value count } } }';
    const { stats } = await api().data(HELD);
    const refused = await bringIn('pack?topic=nad&file=claims.json', '[]', 'admin');
    expect(refused).toMatchObject({ status: 404, error: expect.stringContaining('import pack FOLDER') });
    expect((await api().data(HELD)).stats).toEqual(stats);
  });

  it('tells what is wrong with a file by the name it was sent under', async () => {
    const cut = gzipSync(RIS).subarray(0, 20);
    const { complaints } = await bringIn('ris?topic=sent&file=refs.ris.gz', cut, 'admin');
    expect(complaints).toEqual([expect.stringMatching(/^refs\.ris\.gz: expected a whole gzip file/)]);
    expect((await api().data('{ topics { id } }')).topics, 'nothing taken, no topic').toHaveLength(1);
    for (const name of ['topic', 'file'])
      expect(await bringIn(`ris?topic=sent&${name}=one&${name}=two`, RIS, 'admin')).toMatchObject({
        status: 400,
        code: 'BAD_REQUEST',
        error: expect.stringContaining(name),
      });
  });
}
