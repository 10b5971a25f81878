// `npm run bench:api [-- --seconds=8 --rounds=3 --connections=32]`: requests per second and latency of a lesson page, of marking an
// answer and of a search, beside the least that could be done in their place. Servers, database and load share one machine: compare within a run.
import { parseArgs } from "node:util";
import { countRoundTrips } from "./bench/count-round-trips.mjs";
import { connect, drive, send } from "./bench/drive.mjs";
import { createSearches, SEARCHED_ENTRIES } from "./bench/searches.mjs";
import { createSubmissions } from "./bench/submissions.mjs";
import { median, percentile, printTable, printTargets } from "./bench/table.mjs";
import { runSql, withServers } from "./bench/with-servers.mjs";
import { fail } from "./lib/stop.mjs";

const LESSON = "/en/chapters/lora";
const GRADED = "graded answer";
const SEARCH = `search among ${SEARCHED_ENTRIES.toLocaleString("en")} (2 connections)`;
const INSERT = "bare Next: one insert";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "8" },
    rounds: { type: "string", default: "3" },
    connections: { type: "string", default: "32" },
  },
});
const [seconds, rounds, connections] = [values.seconds, values.rounds, values.connections].map(Number);

/**
 * What is measured. `prepare` gives the requests of one run, for a server that answers about so many per second.
 * @returns {{ name: string, prepare(perSecond: number): Promise<() => import("./bench/drive.mjs").Call | undefined> }[]}
 */
function listSubjects({ front, bareNext, bareNode }, submissions) {
  const body = JSON.stringify({ viewId: "a".repeat(200), answer: { choice: "0123456789abcdef" } });
  const get = (url) => async () => () => ({ method: "GET", url, headers: { "accept-encoding": "gzip" } });
  const insert = (url) => async () => () => ({
    method: "POST",
    url,
    headers: { "content-type": "application/json" },
    body,
  });
  const submit = async (perSecond) => {
    const stock = await submissions.make(perSecond * seconds * 1.5);
    return () => stock.pop();
  };
  return [
    { name: "bare Next: page", prepare: get(bareNext) },
    { name: "lesson page", prepare: get(front + LESSON) },
    { name: "bare Node: one insert", prepare: insert(bareNode) },
    { name: INSERT, prepare: insert(`${bareNext}/api/insert`) },
    { name: GRADED, prepare: submit },
  ];
}

/** All subjects in turn, `rounds` times after one round to warm up. @returns {Promise<Map<string, import("./bench/drive.mjs").Drive[]>>} */
async function measure(subjects, onRun) {
  const runs = new Map(subjects.map(({ name }) => [name, []]));
  const speed = new Map();
  for (let round = 0; round <= rounds; round++) {
    for (const { name, prepare } of subjects) {
      const next = await prepare(speed.get(name) ?? 150);
      const run = await drive({ connections, seconds, next });
      const wrong = [...run.statuses].filter(([status]) => status !== 200);
      if (wrong.length > 0) throw new Error(`${name}: ${wrong.map(([status, n]) => `${n} × ${status}`).join(", ")}`);
      speed.set(name, run.perSecond);
      onRun(name, run);
      if (round > 0) runs.get(name).push(run);
    }
    process.stderr.write(round === 0 ? "warmed up\n" : `round ${round} of ${rounds}\n`);
  }
  return runs;
}

/** Round trips to the database of one submission, counted on the wire. */
async function countForOne({ databaseUrl, startFront }) {
  const wire = await countRoundTrips(databaseUrl);
  const front = await startFront(wire.url);
  const agent = connect(1);
  const [first, second] = await (await createSubmissions(front.url, databaseUrl)).make(60);
  await send(agent, first);
  const before = wire.count();
  const { status } = await send(agent, second);
  if (status !== 200) throw new Error(`The counted submission was answered with ${status}.`);
  const count = wire.count() - before;
  agent.destroy();
  await front.stop();
  await wire.close();
  return count;
}

/** What one reader waits for, so without a queue: after the rest, because it fills the database. */
async function measureSearch({ front, databaseUrl }) {
  const next = await createSearches(front, databaseUrl);
  const runs = [];
  for (let round = 0; round <= rounds; round++) {
    const run = await drive({ connections: 2, seconds, next });
    if ([...run.statuses.keys()].join() !== "200") throw new Error(`search: ${[...run.statuses].join(" × ")}`);
    if (round > 0) runs.push(run);
  }
  process.stderr.write("searched\n");
  return runs;
}

async function bench(servers) {
  const roundTrips = await countForOne(servers);
  const submissions = await createSubmissions(servers.front, servers.databaseUrl);
  const countAttempts = async () =>
    Number((await runSql(servers.databaseUrl, `SELECT count(*) FROM "Attempt"`))[0].count);
  const before = await countAttempts();
  let acknowledged = 0;
  const runs = await measure(listSubjects(servers, submissions), (name, run) => {
    if (name === GRADED) acknowledged += run.latencies.length;
  });
  const kept = (await countAttempts()) - before;
  runs.set(SEARCH, await measureSearch(servers));

  const speed = (name) => median(runs.get(name).map(({ perSecond }) => perSecond));
  const tail = (name, share) => median(runs.get(name).map(({ latencies }) => percentile(latencies, share)));
  console.log(
    `\n${connections} connections kept alive, ${rounds} interleaved rounds of ${seconds} s, medians; answers to ${submissions.itemCount} items of the server-marked kinds\n`,
  );
  printTable(
    ["", "requests/s", "p50 ms", "p99 ms", "× one insert"],
    [...runs.keys()].map((name) => [
      name,
      speed(name).toFixed(0),
      tail(name, 0.5).toFixed(1),
      tail(name, 0.99).toFixed(1),
      name.includes("page") || name === SEARCH ? "" : (speed(name) / speed(INSERT)).toFixed(2),
    ]),
  );
  console.log(`\n${acknowledged} answers acknowledged, ${kept} kept\n`);
  const isMet = printTargets([
    {
      what: "graded answer ÷ one insert of bare Next",
      value: speed(GRADED) / speed(INSERT),
      limit: 0.5,
      atLeast: true,
    },
    { what: "graded answer, p99", value: tail(GRADED, 0.99), limit: 100, unit: "ms" },
    { what: "search, p99", value: tail(SEARCH, 0.99), limit: 20, unit: "ms" },
    { what: "database round trips of a graded answer", value: roundTrips, limit: 11 },
    { what: "answers lost or counted twice", value: Math.abs(kept - acknowledged), limit: 0 },
  ]);
  process.exitCode = isMet ? 0 : 1;
}

try {
  await withServers(bench);
} catch (error) {
  fail(error);
}
