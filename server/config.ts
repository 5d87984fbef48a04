/** Reads the server's settings from the environment; everything is checked before anything starts. */
import { ACCESS_SETTINGS, type AccessConfig, readAccess } from './settings/access.ts';
import { GRAPHQL_SETTINGS, type GraphqlConfig, readGraphql } from './settings/graphql.ts';
import { HTTP_SETTINGS, type HttpConfig, readHttp } from './settings/http.ts';
import { OPERATION_SETTINGS, type OperationConfig, readOperation } from './settings/operation.ts';
import { type Setting, SettingsReader } from './settings/setting.ts';

/** Every setting; those of one concern are declared and read in a file of their own. */
export const ENVIRONMENT = [
  {
    name: 'PORT',
    default: '4000',
    meaning: 'TCP port for the client, the API and the playground (0: any free port)',
  },
  {
    name: 'HOST',
    default: '127.0.0.1',
    meaning: 'address to listen on; 0.0.0.0 for every network interface',
  },
  { name: 'DATA_DIR', default: './data', meaning: 'folder of the embedded engine; not used with NEO4J_URI' },
  {
    name: 'NEO4J_URI',
    default: '',
    meaning: 'use this Neo4j (5.26 or later) instead of the embedded engine: bolt:// or neo4j://',
  },
  { name: 'NEO4J_USER', default: 'neo4j', meaning: 'user name for Neo4j' },
  {
    name: 'NEO4J_PASSWORD',
    default: '',
    meaning: 'password for Neo4j; empty for a server without authentication',
  },
  { name: 'NEO4J_DATABASE', default: 'neo4j', meaning: 'database within Neo4j' },
  ...HTTP_SETTINGS,
  ...GRAPHQL_SETTINGS,
  ...ACCESS_SETTINGS,
  ...OPERATION_SETTINGS,
] as const satisfies readonly Setting[];

export type EngineConfig =
  | { engine: 'embedded'; dataDir: string }
  | { engine: 'neo4j'; uri: string; user: string; password: string; database: string };

export interface Config {
  port: number;
  host: string;
  store: EngineConfig;
  http: HttpConfig;
  graphql: GraphqlConfig;
  access: AccessConfig;
  operation: OperationConfig;
}

/** Every wrong value at once, each with what was expected and what was got. */
export class ConfigError extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
  }
}

const NEO4J_SCHEMES = ['bolt:', 'bolt+s:', 'bolt+ssc:', 'neo4j:', 'neo4j+s:', 'neo4j+ssc:'];

/** The checked settings. Throws ConfigError naming each wrong variable. Empty means not set. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const read = new SettingsReader(env, ENVIRONMENT);
  const { problems } = read;
  const port = read.wholeNumber('PORT', 0, 65535);
  const host = read.text('HOST');
  read.expect(/^[\w.:-]+$/.test(host), 'HOST', 'a host name or address such as 127.0.0.1 or 0.0.0.0');

  const uri = read.text('NEO4J_URI');
  if (uri.includes('@'))
    // Not shown: what stands before the @ is a password.
    problems.push(
      'NEO4J_URI: expected an address without user and password, which are NEO4J_USER and NEO4J_PASSWORD, got one with them',
    );
  else if (uri) {
    const parsed = URL.canParse(uri) ? new URL(uri) : null;
    read.expect(
      parsed !== null && NEO4J_SCHEMES.includes(parsed.protocol) && parsed.hostname !== '',
      'NEO4J_URI',
      `an address such as bolt://localhost:7687 or neo4j://host:7687 (schemes ${NEO4J_SCHEMES.join(' ')})`,
    );
  } else {
    for (const name of ['NEO4J_USER', 'NEO4J_PASSWORD', 'NEO4J_DATABASE'] as const) {
      if (read.isSet(name))
        problems.push(`${name}: expected NEO4J_URI beside it, got none; set NEO4J_URI or unset ${name}`);
    }
  }
  const database = read.text('NEO4J_DATABASE');
  read.expect(
    /^[A-Za-z][A-Za-z0-9.-]{2,62}$/.test(database),
    'NEO4J_DATABASE',
    'a database name: 3 to 63 letters, digits, dots or dashes',
  );
  const dataDir = read.text('DATA_DIR');
  read.expect(!dataDir.includes('\0'), 'DATA_DIR', 'a folder');

  const http = readHttp(read);
  const graphql = readGraphql(read);
  const access = readAccess(read);
  const operation = readOperation(read);

  if (problems.length > 0) throw new ConfigError(problems);
  return {
    port,
    host,
    store: uri
      ? {
          engine: 'neo4j',
          uri,
          user: read.text('NEO4J_USER'),
          password: read.text('NEO4J_PASSWORD'),
          database,
        }
      : { engine: 'embedded', dataDir },
    http,
    graphql,
    access,
    operation,
  };
}
