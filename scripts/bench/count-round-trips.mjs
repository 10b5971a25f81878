import { connect, createServer } from "node:net";

const READY_FOR_QUERY = "Z".charCodeAt(0);

/**
 * Stands between a client and PostgreSQL and counts how often the server said that it is ready for the next query (protocol 3.0,
 * ReadyForQuery): once for each round trip, however the client was written. The end of a connection's start counts as well.
 * @param {string} databaseUrl
 * @returns {Promise<{ url: string, count(): number, close(): Promise<void> }>} url: the address that leads through here
 */
export async function countRoundTrips(databaseUrl) {
  const target = new URL(databaseUrl);
  const sockets = new Set();
  let count = 0;
  const server = createServer((client) => {
    const database = connect(Number(target.port || 5432), target.hostname);
    const seeMessage = watchMessages((type) => {
      if (type === READY_FOR_QUERY) count += 1;
    });
    database.on("data", seeMessage);
    for (const [from, to] of [
      [client, database],
      [database, client],
    ]) {
      sockets.add(from.setNoDelay());
      from.on("error", () => to.destroy()).on("close", () => sockets.delete(from));
      from.pipe(to);
    }
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", () => resolve(undefined)));
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String(/** @type {import("node:net").AddressInfo} */ (server.address()).port);
  return {
    url: url.href,
    count: () => count,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Tells the type of each message of a stream: one byte, then the length of the rest in four, itself included. */
function watchMessages(onMessage) {
  let head = Buffer.alloc(0);
  let toSkip = 0;
  return (/** @type {Buffer} */ chunk) => {
    let at = 0;
    while (at < chunk.length) {
      const skipped = Math.min(toSkip, chunk.length - at);
      toSkip -= skipped;
      at += skipped;
      if (at === chunk.length) return;
      const taken = chunk.subarray(at, at + 5 - head.length);
      head = Buffer.concat([head, taken]);
      at += taken.length;
      if (head.length < 5) return;
      onMessage(head[0]);
      toSkip = head.readUInt32BE(1) - 4;
      head = Buffer.alloc(0);
    }
  };
}
