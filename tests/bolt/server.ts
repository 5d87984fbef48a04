/**
 * A server that speaks as much Bolt as the driver needs, and fails as it is told: what a cluster does while its leader
 * changes. It answers every statement with the row {one: 1}, and names itself reader, writer and router of a cluster.
 * https://neo4j.com/docs/bolt/current/bolt/message/ and https://neo4j.com/docs/bolt/current/packstream/
 */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

const MESSAGES: Record<number, string> = {
  1: 'HELLO',
  2: 'GOODBYE',
  15: 'RESET',
  16: 'RUN',
  17: 'BEGIN',
  18: 'COMMIT',
  19: 'ROLLBACK',
  47: 'DISCARD',
  63: 'PULL',
  84: 'TELEMETRY',
  102: 'ROUTE',
  106: 'LOGON',
};
const SUCCESS = 0x70;
const RECORD = 0x71;
const IGNORED = 0x7e;
const FAILURE = 0x7f;

/** `drop`: the connection is cut instead of an answer. */
export type Fault = { at: string; code: string } | { at: string; drop: true };

export interface BoltServer {
  port: number;
  /** The next faults, each met once by the next message of its name. */
  faults: Fault[];
  /** Messages by name, as they came. */
  readonly came: string[];
  end(): Promise<void>;
}

export async function boltServer(): Promise<BoltServer> {
  const sockets = new Set<Socket>();
  const served: Omit<BoltServer, 'port' | 'end'> = { faults: [], came: [] };
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}).on('close', () => sockets.delete(socket)));
    talk(socket, served, () => port);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return Object.assign(served, {
    port,
    async end() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  });
}

function talk(socket: Socket, served: Pick<BoltServer, 'faults' | 'came'>, port: () => number): void {
  let bytes = Buffer.alloc(0);
  let isGreeted = false;
  let hasFailed = false;
  const tell = (tag: number, ...fields: unknown[]) => {
    const message = Buffer.concat([Buffer.from([0xb0 + fields.length, tag]), ...fields.map(packed)]);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(message.length);
    socket.write(Buffer.concat([length, message, Buffer.alloc(2)]));
  };
  const answer = (name: string) => {
    served.came.push(name);
    const nth = served.faults.findIndex(({ at }) => at === name);
    const [fault] = nth < 0 ? [] : served.faults.splice(nth, 1);
    if (fault && 'drop' in fault) return void socket.destroy();
    if (name === 'RESET') hasFailed = false;
    if (hasFailed) return tell(IGNORED);
    if (fault) {
      hasFailed = true;
      return tell(FAILURE, { code: fault.code, message: `Told to fail with ${fault.code}` });
    }
    if (name === 'PULL') tell(RECORD, [1]);
    if (name !== 'GOODBYE') tell(SUCCESS, about(name, port()));
  };
  socket.on('data', (part) => {
    bytes = Buffer.concat([bytes, part]);
    if (!isGreeted) {
      if (bytes.length < 20) return;
      bytes = bytes.subarray(20);
      isGreeted = true;
      // Bolt 5.4, which is among the versions that the driver offers.
      socket.write(Buffer.from([0, 0, 4, 5]));
    }
    for (;;) {
      const end = endOfMessage(bytes);
      if (end === undefined) return;
      const name = MESSAGES[bytes[3] ?? 0];
      bytes = bytes.subarray(end);
      if (name) answer(name);
    }
  });
}

/** Where the first message ends; undefined where it is not there as a whole. An empty chunk before it only keeps the line open. */
function endOfMessage(bytes: Buffer): number | undefined {
  let at = 0;
  while (at + 2 <= bytes.length) {
    const length = bytes.readUInt16BE(at);
    at += 2 + length;
    if (length === 0) return at;
  }
  return undefined;
}

function about(name: string, port: number): object {
  if (name === 'HELLO') return { server: 'Neo4j/5.26.0', connection_id: 'bolt-1', hints: {} };
  if (name === 'RUN') return { fields: ['one'], t_first: 0 };
  if (name === 'PULL') return { type: 'r', t_last: 0 };
  if (name === 'COMMIT') return { bookmark: 'mark' };
  const servers = ['READ', 'WRITE', 'ROUTE'].map((role) => ({ addresses: [`127.0.0.1:${port}`], role }));
  return name === 'ROUTE' ? { rt: { ttl: 100, db: 'neo4j', servers } } : {};
}

/** In PackStream: the few kinds of values, none of them large, that stand above. */
function packed(value: unknown): Buffer {
  if (typeof value === 'number') return Buffer.from([value]);
  if (typeof value === 'string') {
    const text = Buffer.from(value);
    return Buffer.concat([Buffer.from([0xd0, text.length]), text]);
  }
  if (Array.isArray(value)) return Buffer.concat([Buffer.from([0x90 + value.length]), ...value.map(packed)]);
  const entries = Object.entries(value ?? {});
  return Buffer.concat([Buffer.from([0xa0 + entries.length]), ...entries.flat().map(packed)]);
}
