/** A wire to a server that can be cut and mended, or left hanging: what a network does, without another server. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Wire {
  /** The address at this end, of the same scheme as at the other. */
  uri: string;
  /** Cuts all connections and refuses new ones. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  /** Connections stay, and new ones are taken, but nothing goes through. */
  hang(): void;
  /** Bytes go through again, and those that waited. */
  flow(): void;
  /** Connections that are open. */
  readonly open: number;
  end(): Promise<void>;
}

export async function wireTo(uri: string): Promise<Wire> {
  const { protocol, hostname, port } = new URL(uri);
  const pairs = new Set<[Socket, Socket]>();
  let hanging = false;
  const listen = async (at: number) => {
    const server = createServer((near) => {
      const far = connect(Number(port), hostname);
      const pair: [Socket, Socket] = [near, far];
      pairs.add(pair);
      if (!hanging) {
        near.pipe(far);
        far.pipe(near);
      }
      for (const end of pair) {
        end.on('error', () => {});
        end.on('close', () => {
          near.destroy();
          far.destroy();
          pairs.delete(pair);
        });
      }
    });
    server.listen(at, '127.0.0.1');
    await once(server, 'listening');
    return server;
  };
  const pause = ([near, far]: [Socket, Socket]) => {
    near.unpipe(far).pause();
    far.unpipe(near).pause();
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
    hang() {
      if (hanging) return;
      hanging = true;
      pairs.forEach(pause);
    },
    flow() {
      // A pipe laid twice carries everything twice.
      if (!hanging) return;
      hanging = false;
      for (const [near, far] of pairs) {
        near.pipe(far);
        far.pipe(near);
      }
    },
    get open() {
      return pairs.size;
    },
    end: () => (server.listening ? cut() : Promise.resolve()),
  };
}
