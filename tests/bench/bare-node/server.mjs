import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import pg from "pg";

// The floor below the floor: Node's server, the pg driver, one durable insert; a document of so many bytes that says one sentence.
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

createServer(async (request, response) => {
  const bytes = Number(/^\/document\/(\d+)$/.exec(request.url)?.[1]);
  if (bytes) return response.setHeader("Content-Type", "text/html").end(documentOf(bytes));
  if (request.method !== "POST") return response.end();
  let text = "";
  for await (const chunk of request) text += chunk;
  await pool.query("INSERT INTO bench_insert (body) VALUES ($1)", [JSON.stringify(JSON.parse(text))]);
  response.setHeader("Content-Type", "application/json").end('{"ok":true}');
}).listen(Number(process.env.PORT));

/** Nothing in it can be packed smaller, so what is sent is what was asked for. */
function documentOf(bytes) {
  const start =
    '<!doctype html><meta name="viewport" content="width=device-width"><title>-</title><p>One sentence.</p>';
  return `${start}<!--${randomBytes(bytes)
    .toString("base64url")
    .slice(0, bytes - start.length - 7)}-->`;
}
