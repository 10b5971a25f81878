// The routes by which answers come in, served by a process that a test can kill: the real handlers and the real database, without
// the framework around them, so that no build is needed. Started by start-api-server.ts, whose end it does not outlive.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { POST as submitAttempt } from "@/app/api/v1/attempts/route";
import { POST as listItemViews } from "@/app/api/v1/item-views/route";
import { env } from "@/lib/core/env";

const routes = new Map([
  ["/api/v1/attempts", submitAttempt],
  ["/api/v1/item-views", listItemViews],
]);

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const path = incoming.url ?? "";
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers = Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]);
  const body = Buffer.concat(chunks);
  const request = new Request(new URL(path, env().PUBLIC_URL), { method: "POST", headers, body });
  const response = await routes.get(path)!(request, { params: Promise.resolve({}) });
  outgoing.statusCode = response.status;
  outgoing.setHeaders(response.headers).end(await response.text());
}

const server = createServer((incoming, outgoing) => void answer(incoming, outgoing).catch(() => outgoing.destroy()));
server.listen(Number(new URL(env().PUBLIC_URL).port), () => process.send?.("listening"));
process.on("disconnect", () => process.exit());
