import { createServer } from "node:http";
import pg from "pg";

// The floor below the floor: Node's server, the pg driver, one durable insert.
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

createServer(async (request, response) => {
  if (request.method !== "POST") return response.end();
  let text = "";
  for await (const chunk of request) text += chunk;
  await pool.query("INSERT INTO bench_insert (body) VALUES ($1)", [JSON.stringify(JSON.parse(text))]);
  response.setHeader("Content-Type", "application/json").end('{"ok":true}');
}).listen(Number(process.env.PORT));
