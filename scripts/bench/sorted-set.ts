import { connect, type Socket } from "node:net";
import { pool } from "@/lib/db/pool";
import { ALL_TIME } from "@/lib/points/weeks";

const KEY = "warmup-bench:leaderboard";
const BATCH = 10_000;

interface SortedSet {
  /** Puts every place of the board into it. */
  fill(): Promise<void>;
  /** Rank, top and neighbours of one member. */
  ask(member: string, top: number, beside: number): Promise<unknown>;
  close(): Promise<void>;
}

/** A sorted set at the Redis of that address, as a board would keep it; undefined without one. */
export async function openSortedSet(url: string | undefined): Promise<SortedSet | undefined> {
  if (!url) return undefined;
  const { hostname, port } = new URL(url);
  const redis = new Redis(connect(Number(port || 6379), hostname));
  return {
    fill: () => fill(redis),
    async ask(member, top, beside) {
      const [rank, first] = await redis.send([
        ["ZREVRANK", KEY, member],
        ["ZREVRANGE", KEY, "0", String(top - 1), "WITHSCORES"],
      ]);
      const own = Number(rank);
      const [around] = await redis.send([
        ["ZREVRANGE", KEY, String(Math.max(0, own - beside)), String(own + beside), "WITHSCORES"],
      ]);
      return { rank, first, around };
    },
    async close() {
      await redis.send([["DEL", KEY]]);
      redis.end();
    },
  };
}

async function fill(redis: Redis): Promise<void> {
  await redis.send([["DEL", KEY]]);
  let last = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const { rows } = await pool().query<{ id: string; points: number }>(
      `SELECT "learnerId" AS id, -place AS points FROM "MemberScore" WHERE "seasonId" = $1 AND "learnerId" > $2 AND place IS NOT NULL
       ORDER BY "learnerId" LIMIT ${BATCH}`,
      [ALL_TIME, last],
    );
    if (rows.length === 0) return;
    await redis.send([["ZADD", KEY, ...rows.flatMap(({ id, points }) => [String(points), id])]]);
    last = rows.at(-1)?.id ?? last;
  }
}

/** As much of the protocol (RESP2) as the questions above take: a whole reply is waited for and only its place is found. */
class Redis {
  #received = "";
  #wake: () => void = () => undefined;

  constructor(private readonly socket: Socket) {
    socket.setEncoding("latin1");
    socket.on("data", (text) => {
      this.#received += String(text);
      this.#wake();
    });
  }

  async send(commands: readonly (readonly string[])[]): Promise<unknown[]> {
    this.socket.write(
      commands
        .map((parts) => `*${parts.length}\r\n${parts.map((part) => `$${part.length}\r\n${part}\r\n`).join("")}`)
        .join(""),
    );
    const replies: unknown[] = [];
    while (replies.length < commands.length) {
      const reply = readReply(this.#received, 0);
      if (reply) {
        this.#received = this.#received.slice(reply.end);
        if (reply.value instanceof Error) throw reply.value;
        replies.push(reply.value);
      } else await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    return replies;
  }

  end(): void {
    this.socket.end();
  }
}

/** The reply that begins at `start`; undefined while it has not come whole. */
function readReply(text: string, start: number): { readonly value: unknown; readonly end: number } | undefined {
  const line = text.indexOf("\r\n", start);
  if (line < 0) return undefined;
  const head = text.slice(start + 1, line);
  const after = line + 2;
  switch (text[start]) {
    case ":":
      return { value: Number(head), end: after };
    case "-":
      return { value: new Error(head), end: after };
    case "$": {
      if (head === "-1") return { value: null, end: after };
      const end = after + Number(head);
      return text.length < end + 2 ? undefined : { value: text.slice(after, end), end: end + 2 };
    }
    case "*": {
      const values: unknown[] = [];
      let end = after;
      for (let index = 0; index < Number(head); index++) {
        const part = readReply(text, end);
        if (!part) return undefined;
        values.push(part.value);
        end = part.end;
      }
      return { value: values, end };
    }
    default:
      return { value: head, end: after };
  }
}
