/** A wire to a server that can be cut and mended, or left hanging: what a network does, without another server. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Wire {
  /** The address at this end, of the same scheme as at the other. */
  uri: string;
  /** Cuts all connections and refuses new ones. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  /** Connections stay, but nothing goes through; new ones are taken, through which nothing goes either, unless only those `open` hang. */
  hang(which?: 'all' | 'open'): void;
  /** Bytes go through again, and those that waited. */
  flow(): void;
  /** Loses the answer to the next commit: it reaches the server, which does it, and then the connection is cut. */
  loseNextCommit(): void;
  /** Connections that are open. */
  readonly open: number;
  end(): Promise<void>;
}

/** The message as Bolt sends it: its length, a structure without fields, the end. https://neo4j.com/docs/bolt/current/bolt/message/#messages-commit */
const COMMIT = Buffer.from([0, 2, 0xb0, 0x12, 0, 0]);

/** `heard`: what goes through, as it comes; not for a wire that hangs, whose bytes must wait. */
export async function wireTo(
  uri: string,
  heard?: (from: 'client' | 'server', bytes: Buffer) => void,
): Promise<Wire> {
  const { protocol, hostname, port } = new URL(uri);
  const pairs = new Set<[Socket, Socket]>();
  /** Those of them through which nothing goes. */
  const held = new Set<[Socket, Socket]>();
  let hanging = false;
  let losing = false;
  const listen = async (at: number) => {
    const server = createServer((near) => {
      const far = connect(Number(port), hostname);
      const pair: [Socket, Socket] = [near, far];
      pairs.add(pair);
      if (heard) {
        near.on('data', (bytes) => heard('client', bytes));
        far.on('data', (bytes) => heard('server', bytes));
      }
      near.on('data', (bytes) => {
        if (!losing || !bytes.includes(COMMIT)) return;
        losing = false;
        far
          .unpipe(near)
          .once('data', () => near.destroy())
          .resume();
      });
      near.pipe(far);
      far.pipe(near);
      if (hanging) hold(pair);
      for (const end of pair) {
        end.on('error', () => {});
        end.on('close', () => {
          near.destroy();
          far.destroy();
          pairs.delete(pair);
          held.delete(pair);
        });
      }
    });
    server.listen(at, '127.0.0.1');
    await once(server, 'listening');
    return server;
  };
  const hold = (pair: [Socket, Socket]) => {
    const [near, far] = pair;
    near.unpipe(far).pause();
    far.unpipe(near).pause();
    held.add(pair);
  };
  let server = await listen(0);
  const { port: own } = server.address() as AddressInfo;
  const cut = async () => {
    const closed = once(server, 'close');
    server.close();
    for (const pair of pairs) for (const end of pair) end.destroy();
    await closed;
  };
  return {
    uri: `${protocol}//127.0.0.1:${own}`,
    cut,
    async mend() {
      server = await listen(own);
    },
    hang(which = 'all') {
      hanging = which === 'all';
      for (const pair of pairs) if (!held.has(pair)) hold(pair);
    },
    flow() {
      hanging = false;
      // Those alone that were held: a pipe laid twice carries everything twice.
      for (const [near, far] of held) {
        near.pipe(far);
        far.pipe(near);
      }
      held.clear();
    },
    loseNextCommit() {
      losing = true;
    },
    get open() {
      return pairs.size;
    },
    end: () => (server.listening ? cut() : Promise.resolve()),
  };
}
