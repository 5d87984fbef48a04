/** What the API does, asked over HTTP: the same for every engine. */
import { expect, it } from 'vitest';
import { describeColumns } from './columns.ts';
import type { Api } from './harness.ts';
import { describeLists } from './lists.ts';
import { describeStories } from './stories.ts';

const IDS = '{ nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount }';
const ids = (page: { nodes: { id: string }[] }) => page.nodes.map((n) => n.id);

export function describeApi(api: () => Api): void {
  describeStories(api);
  describeLists(api);
  describeColumns(api);

  it('counts the pack: 85 claims, 146 studies, 342 lines of evidence', async () => {
    const { claims, studies, stats } = await api().data(
      '{ claims { totalCount } studies { totalCount } stats { dataVersion counts { value count } } }',
    );
    expect(claims.totalCount).toBe(85);
    expect(studies.totalCount).toBe(146);
    expect(stats.counts).toContainEqual({ value: 'EVIDENCE', count: 342 });
    expect(stats.dataVersion).toMatch(/^[0-9a-f]{16}$/);
  });

  it('walks all claims page by page, each once, in every order', async () => {
    for (const orderBy of [
      'RELEVANCE',
      'STANDING_DESC',
      'STANDING_ASC',
      'BALANCE_DESC',
      'BALANCE_ASC',
      'MOST_STUDIED',
      'MOST_CONTESTED',
      'TEXT',
    ]) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { claims } = await api().data(
          `query($orderBy: ClaimOrder, $after: String) { claims(orderBy: $orderBy, first: 30, after: $after) ${IDS} }`,
          { orderBy, after },
        );
        expect(claims.pageInfo.hasPreviousPage).toBe(after !== null);
        seen.push(...ids(claims));
        after = claims.pageInfo.hasNextPage ? claims.pageInfo.endCursor : null;
      } while (after !== null);
      expect(seen, orderBy).toHaveLength(85);
      expect(new Set(seen).size, orderBy).toBe(85);
    }
  });

  it('orders by balance', async () => {
    const { claims } = await api().data(
      '{ claims(orderBy: BALANCE_DESC, first: 85) { nodes { assessment { balance } } } }',
    );
    const balances = claims.nodes.map((c: { assessment: { balance: number } }) => c.assessment.balance);
    expect(balances).toEqual([...balances].sort((a, b) => b - a));
    expect(balances[0]).toBeGreaterThan(balances.at(-1));
  });

  it('filters by every field, and each filter leaves fewer', async () => {
    const filters = [
      { kinds: ['SAFETY'] },
      { designs: ['CASE_SERIES'] },
      { systems: ['CELL'] },
      { directions: ['DISPUTES'] },
      { verdicts: ['CONTESTED'] },
      { hedging: ['OPEN_QUESTION'] },
      { fromYear: 2026 },
      { toYear: 2000 },
      { mechanisms: ['nad:mechanism:sarm1'] },
      { concepts: ['CHEBI:15846'] },
      { text: 'nausea' },
    ];
    for (const filter of filters) {
      const { claims } = await api().data(
        `query($filter: ClaimFilter) { claims(filter: $filter, first: 200) ${IDS} }`,
        { filter },
      );
      expect(claims.totalCount, JSON.stringify(filter)).toBeGreaterThan(0);
      expect(claims.totalCount, JSON.stringify(filter)).toBeLessThan(85);
      expect(claims.nodes, JSON.stringify(filter)).toHaveLength(claims.totalCount);
    }
  });

  it('counts a facet by what could be chosen besides, and the others within the filter', async () => {
    const { claims } = await api().data(
      '{ claims(filter: { kinds: [SAFETY] }) { totalCount facets { field buckets { value label count } } } }',
    );
    const facet = (field: string): { value: string; count: number }[] =>
      claims.facets.find((f: { field: string }) => f.field === field).buckets;
    expect(facet('kind').reduce((n, b) => n + b.count, 0)).toBe(85);
    expect(facet('verdict').reduce((n, b) => n + b.count, 0)).toBe(claims.totalCount);
  });

  it('answers the two questions of the start page', async () => {
    const { topics } = await api().data(
      '{ topics { id questions { text node { __typename id } routes designs } } }',
    );
    const [topic] = topics;
    const question = (words: RegExp) => topic.questions.find((q: { text: string }) => words.test(q.text));
    expect(question(/head-to-head/i).node).toEqual({ __typename: 'Claim', id: 'nad:claim:C60' });
    const { routes, designs } = question(/trials of infusions/i);
    const { claim, studies } = await api().data(
      `query($filter: StudyFilter) {
        claim(id: "nad:claim:C60") { assessment { verdict } evidence(direction: DISPUTES) { nodes { study { key } } } }
        studies(filter: $filter, first: 100) { nodes { key arms { route } design } }
      }`,
      { filter: { routes, designs } },
    );
    expect(claim.assessment.verdict).toBe('DISPUTED');
    expect(claim.evidence.nodes).toEqual([{ study: { key: 'hawkins2024' } }]);
    const keys = studies.nodes.map((s: { key: string }) => s.key);
    expect(keys).toEqual(
      expect.arrayContaining(['grant2019', 'hawkins2024', 'meng2023', 'pei2024', 'yu2025']),
    );
    for (const study of studies.nodes)
      expect(
        study.arms.some((a: { route: string }) => a.route === 'intravenous'),
        study.key,
      ).toBe(true);
  });

  it('reads a claim with all that hangs on it', async () => {
    const { claim } = await api().data(`{ claim(id: "nad:claim:C58b") {
      text kind subject { name } predicate object { name } qualifiers { species substances { name } }
      mechanisms { name } statements { source { id textSha256 } claim { id } hedging start end section }
      evidence(first: 200) { totalCount nodes { direction weight counted notCountedBecause study { key label design } } }
      assessment { ladder level verdict balance sentence bodies { name studies participants } ledger { counted weight reason evidence { id } } }
      related { id }
    } }`);
    expect(claim.evidence.totalCount).toBe(40);
    expect(claim.assessment.ledger).toHaveLength(40);
    const direction = (d: string) =>
      claim.evidence.nodes.filter((e: { direction: string }) => e.direction === d).length;
    expect([direction('SUPPORTS'), direction('DISPUTES'), direction('NEUTRAL')]).toEqual([13, 5, 22]);
    for (const e of claim.evidence.nodes) expect(e.counted, e.study.key).toBe(e.notCountedBecause === null);
    const [statement] = claim.statements;
    expect(statement.end).toBeGreaterThan(statement.start);
    expect(statement.claim.id).toBe('nad:claim:C58b');
  });

  it('reads a source with what it says, in the order of its text', async () => {
    const { source } = await api().data(`{ source(id: "nad:source:article") {
      statements(first: 200) { totalCount nodes { start end hedging section claim { id } } } } }`);
    const { totalCount, nodes } = source.statements;
    expect([totalCount, nodes.length]).toEqual([85, 85]);
    const starts = nodes.map((s: { start: number }) => s.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it('searches and lists studies of the topics asked for alone', async () => {
    const query =
      'query($in: [ID!]) { search(text: "NMN", topics: $in) { label } studies(filter: { topics: $in }) { totalCount } }';
    const all = await api().data(query, { in: null });
    expect(all.search.length).toBeGreaterThan(0);
    expect(await api().data(query, { in: ['nad'] })).toEqual(all);
    expect(await api().data(query, { in: ['other'] })).toEqual({ search: [], studies: { totalCount: 0 } });
  });

  it('searches by prefix, synonym, stem and with one typo', async () => {
    const find = async (text: string): Promise<string[]> =>
      (
        await api().data('query($text: String!) { search(text: $text, first: 30) { label } }', { text })
      ).search.map((h: { label: string }) => h.label);
    expect(await find('sirt')).toContain('Sirtuins');
    expect(await find('sirtiuns')).toContain('Sirtuins');
    expect((await find('nicotinamide mononucleotide')).length).toBeGreaterThan(0);
    expect(await find('   ')).toEqual([]);
    expect(await find('zzzzqqq')).toEqual([]);
    expect(await find('") MATCH (n) DETACH DELETE n //')).toBeInstanceOf(Array);
  });

  it('looks any id up, and gives null for one that nothing has', async () => {
    const all = [
      'nad:claim:C13',
      'CHEBI:15846',
      'nad:mechanism:sirtuins',
      'nad:study:grant2019',
      'atlas:study-type:COHORT',
      'PMID:31572171',
      'nowhere:1',
    ];
    const { nodes } = await api().data('query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
      ids: all,
    });
    expect(nodes.map((n: { __typename: string } | null) => n?.__typename ?? null)).toEqual([
      'Claim',
      'Concept',
      'Mechanism',
      'Study',
      'StudyType',
      'Source',
      null,
    ]);
    const none = await api().data(
      '{ node(id: "x") { id } claim(id: "x") { id } concept(id: "x") { id } mechanism(id: "x") { id } study(id: "x") { id } source(id: "x") { id } }',
    );
    expect(Object.values(none)).toEqual([null, null, null, null, null, null]);
  });

  it('says where in the record an enriched field of a study was read', async () => {
    const { study } = await api().data(
      '{ study(id: "nad:study:grant2019") { blinded readFrom { field from } } }',
    );
    expect(study.readFrom).toContainEqual({ field: 'outcomeClass', from: 'finding' });
  });

  it('filters, counts and orders claims by rank, standing and balance alike', async () => {
    const grade = 'rank standing balance';
    const query = `query($filter: ClaimFilter, $orderBy: ClaimOrder) { claims(filter: $filter, orderBy: $orderBy, first: 200) {
      totalCount nodes { assessment { ${grade} } } facets { field buckets { value count } } } }`;
    interface Graded {
      assessment: { rank: number; standing: number; balance: number };
    }
    const { claims: all } = await api().data(query);
    const grades = (all.nodes as Graded[]).map(({ assessment }) => assessment);
    for (const [filter, holds] of [
      [{ minRank: 3 }, (g: Graded['assessment']) => g.rank >= 3],
      [{ minStanding: 2 }, (g: Graded['assessment']) => g.standing >= 2],
      [{ minBalance: 0.5 }, (g: Graded['assessment']) => g.balance >= 0.5],
      [{ maxBalance: -0.1 }, (g: Graded['assessment']) => g.balance <= -0.1],
    ] as const) {
      const { claims } = await api().data(query, { filter });
      expect(claims.totalCount, JSON.stringify(filter)).toBe(grades.filter(holds).length);
      expect(claims.totalCount).toBeGreaterThan(0);
      expect(claims.totalCount).toBeLessThan(grades.length);
    }
    for (const field of ['rank', 'standing'] as const) {
      const facet = all.facets.find((each: { field: string }) => each.field === field);
      for (const { value, count } of facet.buckets)
        expect(count, `${field} ${value}`).toBe(grades.filter((g) => String(g[field]) === value).length);
    }
    for (const [orderBy, field] of [
      ['BALANCE_ASC', 'balance'],
      ['RANK_ASC', 'rank'],
      ['STANDING_ASC', 'standing'],
    ] as const) {
      const { claims: ordered } = await api().data(query, { orderBy });
      const values = (ordered.nodes as Graded[]).map(({ assessment }) => assessment[field]);
      expect(values, orderBy).toEqual(values.toSorted((a, b) => a - b));
    }
  });

  it('says what was expected where an argument is wrong', async () => {
    const wrong: [string, string, RegExp][] = [
      ['{ claims(first: 0) { totalCount } }', 'first', /1 to 200, got 0/],
      ['{ claims(first: 201) { totalCount } }', 'first', /1 to 200, got 201/],
      ['{ studies(first: -1) { totalCount } }', 'first', /1 to 200/],
      ['{ claims(after: "nonsense") { totalCount } }', 'after', /cursor/],
      ['{ neighbourhood(ids: ["nad:claim:C13"], limit: 501) { totalNodes } }', 'limit', /1 to 500/],
      ['{ neighbourhood(ids: ["nad:claim:C13"], depth: 9) { totalNodes } }', 'depth', /1 to 3/],
      ['{ paths(from: "nad:claim:C13", to: "CHEBI:15846") { standing } }', 'from', /concept/],
      ['{ compare(ids: ["nad:claim:C13"]) { rows { label } } }', 'ids', /2 to 6/],
      ['{ compare(ids: ["nad:claim:C13", "CHEBI:15846"]) { rows { label } } }', 'ids', /one kind/],
      ['{ overview(first: 1) { totalNodes } }', 'first', /10 to 200/],
      [
        '{ claims(filter: { fromYear: 2020, toYear: 2010 }) { totalCount } }',
        'filter.fromYear',
        /not after toYear/,
      ],
      [
        '{ claim(id: "nad:claim:C60") { assessment(policy: { fromYear: 3000, toYear: 0 }) { level } } }',
        'policy.fromYear',
        /not after toYear/,
      ],
    ];
    for (const [query, argument, message] of wrong) {
      const { errors } = await api().ask(query);
      expect(errors?.[0]?.extensions, query).toMatchObject({ code: 'BAD_USER_INPUT', argument });
      expect(errors?.[0]?.message, query).toMatch(message);
    }
    const many = Array.from({ length: 10_000 }, (_, i) => `x:${i}`);
    const { errors } = await api().ask('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: many });
    expect(errors?.[0]?.message).toMatch(/at most 200 ids, got 10000/);
    expect(errors?.[0]?.extensions).toEqual({
      code: 'OVER_LIMIT',
      argument: 'ids',
      limit: 'ids',
      most: 200,
      got: 10_000,
    });
  });

  it('refuses a cursor made in another order', async () => {
    const { claims } = await api().data('{ claims(orderBy: TEXT, first: 2) { pageInfo { endCursor } } }');
    const { errors } = await api().ask(
      'query($after: String) { claims(orderBy: BALANCE_ASC, after: $after) { totalCount } }',
      {
        after: claims.pageInfo.endCursor,
      },
    );
    expect(errors?.[0]?.message).toMatch(/same order/);
  });

  it('draws an overview of about 60 nodes in which nothing hangs loose', async () => {
    const { overview } = await api().data(
      '{ overview(topic: "nad", first: 60) { totalNodes truncated nodes { id kind } edges { id source target type direction } } }',
    );
    expect(overview.nodes.length).toBeGreaterThan(45);
    expect(overview.nodes.length).toBeLessThanOrEqual(60);
    const known = new Set(overview.nodes.map((n: { id: string }) => n.id));
    const tied = new Set(
      overview.edges.flatMap((e: { source: string; target: string }) => [e.source, e.target]),
    );
    for (const id of tied) expect(known).toContain(id);
    expect([...known].filter((id) => !tied.has(id))).toEqual([]);
    const kinds = new Set(overview.nodes.map((n: { kind: string }) => n.kind));
    expect(kinds).toEqual(new Set(['CLAIM', 'MECHANISM', 'STUDY', 'CONCEPT']));
  });

  it('expands several nodes in one request, counts what there is, and says when it cuts', async () => {
    const query = `query($limit: Int) { neighbourhood(ids: ["nad:claim:C9", "nad:claim:C58a"], kinds: [STUDY], limit: $limit) {
      totalNodes truncated nodes { id kind neighbours { kind count } } edges { type direction } } }`;
    const { neighbourhood: all } = await api().data(query, { limit: 100 });
    const claim = all.nodes.find((n: { id: string }) => n.id === 'nad:claim:C9');
    expect(claim.neighbours).toContainEqual({ kind: 'STUDY', count: 18 });
    expect(all.truncated).toBe(false);
    expect(all.edges.filter((e: { type: string }) => e.type === 'EVIDENCE').length).toBeGreaterThanOrEqual(
      18 + 21,
    );
    const { neighbourhood: cut } = await api().data(query, { limit: 5 });
    expect(cut).toMatchObject({ truncated: true, totalNodes: all.totalNodes });
    expect(cut.nodes).toHaveLength(7);
  });

  it('counts what a cut neighbourhood leaves out, and brings one kind of it around one node', async () => {
    const query = `query($limit: Int) { neighbourhood(ids: ["CHEBI:15846"], limit: $limit) {
      totalNodes truncated nodes { id kind } groups { of kind subkind count } } }`;
    const { neighbourhood: all } = await api().data(query, { limit: 500 });
    expect(all).toMatchObject({ truncated: false, groups: [] });
    const { neighbourhood: cut } = await api().data(query, { limit: 3 });
    const left = cut.groups.reduce((sum: number, g: { count: number }) => sum + g.count, 0);
    expect(cut).toMatchObject({ truncated: true, totalNodes: all.totalNodes });
    expect(left).toBe(all.totalNodes - cut.nodes.length);
    const [largest] = cut.groups;
    const { neighbourhood: opened } = await api().data(
      `query($open: [Opening!]) { neighbourhood(ids: ["nad:claim:C9"], kinds: [MECHANISM], open: $open, limit: 500) {
        nodes { id kind subkind } } }`,
      { open: [{ id: largest.of, kinds: [largest.kind], subkinds: largest.subkind && [largest.subkind] }] },
    );
    const added = opened.nodes.slice(2);
    const ofGroup = added.filter(
      (n: { kind: string; subkind: string }) => n.kind === largest.kind && n.subkind === largest.subkind,
    );
    expect(ofGroup.length).toBeGreaterThanOrEqual(largest.count);
    expect(added.every((n: { kind: string }) => n.kind === 'MECHANISM' || n.kind === largest.kind)).toBe(
      true,
    );
  });

  it('joins a neighbourhood to what is drawn already', async () => {
    const query = `query($drawn: [ID!]) { neighbourhood(ids: ["nad:claim:C9"], kinds: [STUDY], drawn: $drawn) {
      nodes { id } edges { id source target weight } } }`;
    const { overview } = await api().data('{ overview { nodes { id } } }');
    const drawn: string[] = overview.nodes.map((n: { id: string }) => n.id);
    const { neighbourhood: alone } = await api().data(query);
    const { neighbourhood: joined } = await api().data(query, { drawn });
    expect(joined.nodes).toEqual(alone.nodes);
    const own = new Set(alone.nodes.map((n: { id: string }) => n.id));
    const more = joined.edges.filter(
      (e: { source: string; target: string }) => !own.has(e.source) || !own.has(e.target),
    );
    expect(more.length).toBeGreaterThan(0);
    expect(joined.edges).toHaveLength(alone.edges.length + more.length);
    for (const { source, target } of more) {
      expect([source, target].filter((id) => own.has(id))).toHaveLength(1);
      expect([source, target].filter((id) => drawn.includes(id))).not.toEqual([]);
    }
    const { errors } = await api().ask(query, { drawn: Array.from({ length: 1001 }, (_, i) => `x${i}`) });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'OVER_LIMIT', argument: 'drawn', most: 1_000 });
  });

  it('tells of a drawn study when, how and in what it was done', async () => {
    const { nodes } = (
      await api().data(`{ neighbourhood(ids: ["nad:claim:C9"], kinds: [STUDY]) {
      nodes { id kind subkind design year systems } } }`)
    ).neighbourhood;
    const studies = nodes.filter((n: { kind: string }) => n.kind === 'STUDY');
    for (const study of studies) expect(study.design).toBe(study.subkind);
    expect(studies.some((n: { systems: string[] }) => n.systems.includes('ANIMAL'))).toBe(true);
    expect(studies.some((n: { year: number | null }) => (n.year ?? 0) > 1900)).toBe(true);
    expect(nodes[0]).toMatchObject({ design: null, year: null, systems: [] });
  });

  it('says how claims are related where the pack says so', async () => {
    const { claim } = await api().data(
      '{ claim(id: "nad:claim:C2") { related { id } relations { how claim { id } } } }',
    );
    expect(claim.relations).toContainEqual({
      how: 'says the same in other words',
      claim: { id: 'nad:claim:C6' },
    });
    const related = claim.related.map((c: { id: string }) => c.id);
    for (const { claim: other } of claim.relations) expect(related).toContain(other.id);
  });

  it('finds chains of claims between two concepts, strongest weakest link first', async () => {
    const { paths } =
      await api().data(`{ paths(from: "nad:concept:nad-iv", to: "CHEBI:15846", maxClaims: 4, first: 5) {
      standing weakest { id assessment { standing } } claims { id subject { id } object { id } } nodes { id } } }`);
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      expect(path.nodes).toHaveLength(2 * path.claims.length + 1);
      expect(path.claims.map((c: { id: string }) => c.id)).toContain(path.weakest.id);
      expect(path.weakest.assessment.standing).toBe(path.standing);
    }
    const standings = paths.map((p: { standing: number }) => p.standing);
    expect(standings).toEqual([...standings].sort((a, b) => b - a));
  });

  it('tallies studies in matrix and timeline, and compares things', async () => {
    const { matrix, timeline, compare } = await api().data(`{
      matrix(rows: KIND, columns: DESIGN) { columns rows { id cells { column supports disputes neutral } } }
      timeline { year supports disputes neutral studies { id } }
      compare(ids: ["nad:study:meng2023", "nad:study:pei2024"]) { columns { id } rows { label differs cells { text } } } }`);
    for (const row of matrix.rows)
      expect(row.cells.map((c: { column: string }) => c.column)).toEqual(matrix.columns);
    const years = timeline.map((t: { year: number }) => t.year);
    expect(years).toEqual([...years].sort((a, b) => a - b));
    const design = compare.rows.find((r: { label: string }) => r.label === 'Design');
    expect(design.differs).toBe(false);
    expect(compare.rows.find((r: { label: string }) => r.label === 'Year').differs).toBe(true);
  });

  it('recalculates under a what-if, with the reason beside each study left out', async () => {
    const { claim } = await api().data(`{ claim(id: "nad:claim:C60") {
      now: assessment { verdict } then: assessment(policy: { toYear: 2023 }) { verdict ledger { counted reason evidence { study { key } } } }
      none: assessment(policy: { includePreprints: true, includeRetracted: false }) { verdict } } }`);
    const far = await api().data(
      '{ claim(id: "nad:claim:C60") { assessment(policy: { fromYear: 3000 }) { verdict ledger { counted } } } }',
    );
    expect(far.claim.assessment.verdict).toBe('NOT_STUDIED');
    expect(claim.now.verdict).toBe('DISPUTED');
    expect(claim.none.verdict).toBe('DISPUTED');
    expect(claim.then.verdict).toBe('NOT_STUDIED');
    const hawkins = claim.then.ledger.find(
      (l: { evidence: { study: { key: string } } }) => l.evidence.study.key === 'hawkins2024',
    );
    expect(hawkins).toMatchObject({ counted: false, reason: 'what-if: another year' });
  });

  it('finds no difference when it regrades the whole store', async () => {
    const grade = `{ ladder level rank standing verdict balance sentence caps outdatedSince
      bodies { name studies participants supports disputes neutral balance restsOn }
      steps { domain change reason studies { id } } ledger { weight counted reason direction body evidence { id } } }`;
    const { claims } = await api().data(
      `{ claims(first: 200) { nodes { key: label stored: assessment { ...Grade computed { ...Grade } }
        fresh: assessment(policy: { excludeStudies: ["nothing has this id"] }) { ...Grade } } } }
        fragment Grade on Assessment ${grade}`,
    );
    expect(claims.nodes).toHaveLength(85);
    for (const { key, stored, fresh } of claims.nodes) {
      const { computed, ...shown } = stored;
      expect(fresh, key).toEqual(computed ?? shown);
    }
    expect(claims.nodes.some((c: { stored: { level: string } }) => c.stored.level === 'DEFINITIVE')).toBe(
      true,
    );
  });

  it('draws the picture as a what-if grades it, and the same picture without one', async () => {
    const query = `query($policy: PolicyInput) { overview(topic: "nad", policy: $policy) {
      nodes { id kind rank verdict } edges { id type weight } } }`;
    const [now, people] = await Promise.all([
      api().data(query, { policy: null }),
      api().data(query, { policy: { humansOnly: true } }),
    ]);
    const ids = (data: { overview: { nodes: { id: string }[] } }) => data.overview.nodes.map((n) => n.id);
    expect(ids(people)).toEqual(ids(now));
    expect(people.overview.nodes).not.toEqual(now.overview.nodes);
    const mice = people.overview.nodes.find((n: { id: string }) => n.id === 'nad:claim:C56a');
    expect(mice).toMatchObject({ rank: 1, verdict: 'UNSETTLED' });
    const shared = now.overview.edges.filter((e: { type: string }) => e.type === 'EVIDENCE');
    const weights = new Map(
      people.overview.edges.map((e: { id: string; weight: number }) => [e.id, e.weight]),
    );
    expect(shared.some((e: { id: string; weight: number }) => e.weight > 0 && weights.get(e.id) === 0)).toBe(
      true,
    );
  });

  it('answers a what-if over a page of claims in a fixed number of statements', async () => {
    const page = (first: number) => () =>
      api().data(
        `{ claims(first: ${first}) { nodes { assessment(policy: { humansOnly: true }) { level verdict ledger { counted } } } } }`,
      );
    const few = await api().count(page(5));
    expect(await api().count(page(50))).toBe(few);
    expect(few).toBeLessThanOrEqual(6);
  });

  it("shows a curator's grade with who, when, why and source, and the computed one beside it", async () => {
    const { claim } =
      await api().data(`{ claim(id: "nad:claim:C17") { assessment { basis level rank standing verdict sentence
      curated { level verdict by on why source { id } } computed { basis level standing } }
      whatIf: assessment(policy: { humansOnly: true }) { basis level curated { by } } } }`);
    expect(claim.assessment).toMatchObject({
      basis: 'CURATED',
      level: 'DEFINITIVE',
      rank: 4,
      standing: 4,
      verdict: 'SUPPORTED',
    });
    expect(claim.assessment.curated).toMatchObject({ source: { id: 'PMID:37174729' }, on: '2026-11-22' });
    expect(claim.assessment.computed).toMatchObject({ basis: 'COMPUTED', standing: 0 });
    expect(claim.whatIf).toMatchObject({ basis: 'COMPUTED', curated: null });
  });

  it('says what would change a grade', async () => {
    const { claim } = await api().data(
      '{ claim(id: "nad:claim:C63") { assessment { level verdict standing changes { if thenLevel thenVerdict thenStanding } } } }',
    );
    const { changes, ...now } = claim.assessment;
    expect(changes.length).toBeGreaterThan(1);
    for (const { thenLevel, thenVerdict, thenStanding } of changes)
      expect({ level: thenLevel, verdict: thenVerdict, standing: thenStanding }).not.toEqual(now);
  });

  it('reads a page of claims with evidence, studies and concepts in a fixed number of statements', async () => {
    const page = (first: number) => () =>
      api().data(`{ claims(first: ${first}) { totalCount nodes { text subject { name } object { name } mechanisms { name }
        statements { source { title } } evidence(first: 200) { nodes { direction study { label studyType { label } reportedIn { title } } } } } } }`);
    const five = await api().count(page(5));
    const many = await api().count(page(25));
    expect(many).toBe(five);
    expect(many).toBeLessThanOrEqual(12);
  });
}
