import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../server/config.ts';

function problemsWith(env: Record<string, string>): string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('settings of the HTTP layer', () => {
  it.each([
    ['TRUST_PROXY', '*'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '0.0.0.0/0'],
    ['TRUST_PROXY', '::/0'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', 'proxy.example'],
    ['CORS_ORIGINS', 'example.org'],
    ['CORS_ORIGINS', 'https://example.org/path'],
    ['CORS_ORIGINS', 'https://*.example.org'],
    ['CORS_ORIGINS', 'null'],
    ['MAX_BODY_BYTES', '0'],
    ['MAX_HEADER_BYTES', '16k'],
    ['MAX_CONCURRENT', '-1'],
    ['RATE_LIMIT', 'many'],
    ['ANSWER_SECONDS', '1.5'],
  ])('%s=%s is refused by name, with what was expected and what came', (name, value) => {
    const [problem, ...more] = problemsWith({ [name]: value });
    expect(more).toEqual([]);
    expect(problem).toMatch(new RegExp(`^${name}: expected .+, got `));
    expect(problem).toContain(JSON.stringify(value));
  });

  it('do not tell what may be a secret', () => {
    const [problem] = problemsWith({ ACCESS_TOKENS: 'jo:admin:open-sesame' });
    expect(problem).toMatch(/^ACCESS_TOKENS: expected tokens with commas/);
    expect(problem).not.toContain('open-sesame');
  });

  it('take no password in the address of a Neo4j, and do not tell it', () => {
    const [problem] = problemsWith({ NEO4J_URI: 'neo4j+s://jo:open-sesame@db.example' });
    expect(problem).toMatch(/^NEO4J_URI: expected an address without user and password/);
    expect(problem).not.toContain('open-sesame');
  });

  it.each(['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'])(
    'take a Neo4j at %s://, with routing or without, with TLS or without',
    (scheme) => {
      const uri = `${scheme}://abc.databases.neo4j.io:7687`;
      const set = { NEO4J_URI: uri, NEO4J_USER: 'jo', NEO4J_PASSWORD: 'secret', NEO4J_DATABASE: 'atlas' };
      const held = { engine: 'neo4j', uri, user: 'jo', password: 'secret', database: 'atlas' };
      expect(readConfig(set).store).toEqual(held);
    },
  );

  it('take lists with commas', () => {
    const { http } = readConfig({
      TRUST_PROXY: 'loopback, 10.0.0.0/8, 2001:db8::1',
      CORS_ORIGINS: 'https://a.example,http://localhost:5173',
    });
    expect(http.trustProxy).toEqual(['loopback', '10.0.0.0/8', '2001:db8::1']);
    expect(http.corsOrigins).toEqual(['https://a.example', 'http://localhost:5173']);
  });

  it('are closed where nothing is set: no proxy believed, no other site let in', () => {
    expect(readConfig({}).http).toMatchObject({ trustProxy: [], corsOrigins: [] });
  });
});
