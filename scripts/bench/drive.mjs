import { Agent, request } from "node:http";

/**
 * @typedef {{ method: string, url: string, headers: Record<string, string>, body?: string }} Call
 * @typedef {{ perSecond: number, latencies: number[], statuses: Map<number, number> }} Drive latencies in ms, ascending
 */

/** Sends one request and reads the answer to its end. @param {Call} call @returns {Promise<{ status: number, headers: import("node:http").IncomingHttpHeaders, body: string }>} */
export function send(agent, { method, url, headers, body }) {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const call = request(url, { agent, method, headers: { ...headers, ...length } }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    call.on("error", reject);
    call.end(body);
  });
}

/** Keep-alive connections. A socket must be closed by `destroy`. */
export const connect = (connections) => new Agent({ keepAlive: true, maxSockets: connections });

/**
 * As many requests as the server answers, one after the other on each connection, until the time is over or `next` has no more.
 * @param {{ connections: number, seconds: number, next(): Call | undefined }} options
 * @returns {Promise<Drive>}
 */
export async function drive({ connections, seconds, next }) {
  const agent = connect(connections);
  const latencies = [];
  const statuses = new Map();
  const started = performance.now();
  const end = started + seconds * 1000;
  const work = async () => {
    for (let call = next(); call && performance.now() < end; call = next()) {
      const sent = performance.now();
      const { status } = await send(agent, call);
      latencies.push(performance.now() - sent);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  const elapsed = (performance.now() - started) / 1000;
  agent.destroy();
  return { perSecond: latencies.length / elapsed, latencies: latencies.sort((a, b) => a - b), statuses };
}
