// Serves the production build (or, with --dev, the sources): `PORT=3000 PUBLIC_URL=http://localhost:3000 node scripts/serve.mjs`.
// The database and the secrets must be there already; scripts/up.mjs sees to it.
import { EventEmitter } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readFacts } from "./front/build-facts.mjs";
import { readTrustedHops } from "./front/caller.mjs";
import { readContact } from "./front/contact.mjs";
import { createFront } from "./front/create-front.mjs";
import { dataPaths } from "./lib/paths.mjs";
import { readModelHost } from "./lib/model-host.mjs";
import { createApiServer } from "./front/serve-api.mjs";
import { createPageServer } from "./front/serve-pages.mjs";
import {
  createRuntimeServer,
  hashSandbox,
  readDistribution,
  RUNTIME_DEV_FOLDER,
  RUNTIME_FOLDER,
} from "./front/serve-runtime.mjs";
import { createModelHost, leadToOffered } from "./front/site-settings.mjs";
import { createWheelServer } from "./front/serve-wheels.mjs";
import { createStaticServer } from "./front/serve-static.mjs";

const DRAIN_MS = 10_000;

const dev = process.argv.includes("--dev");
process.env.NODE_ENV = dev ? "development" : "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";
const root = fileURLToPath(new URL("..", import.meta.url));

const say = (level, message, fields = {}) =>
  console.log(JSON.stringify({ level, time: new Date().toISOString(), ...fields, msg: message }));

function readSettings() {
  const port = Number(process.env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT must be a number from 0 to 65535, not "${process.env.PORT}".`);
  const given = process.env.PUBLIC_URL ?? `http://localhost:${port}`;
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol)) {
    throw new Error(`PUBLIC_URL must be the address of the site, like https://warmup.example, not "${given}".`);
  }
  process.env.PUBLIC_URL = given;
  return {
    port,
    host: process.env.HOST,
    publicUrl: new URL(given),
    contact: readContact(process.env.CONTACT_EMAIL),
    hops: readTrustedHops(process.env.TRUST_PROXY),
    modelHost: createModelHost(readModelHost(process.env.MODEL_HOST)),
    facts: dev ? undefined : readFacts(root),
  };
}

async function start() {
  const { port, host, publicUrl, contact, hops, modelHost, facts } = readSettings();
  const runtime = join(root, dev ? RUNTIME_DEV_FOLDER : RUNTIME_FOLDER);
  // The bundler is needed while developing alone.
  if (dev) {
    await (await import("./front/build-runtime.mjs")).buildRuntime(root, runtime);
    await (await import("./front/build-editor.mjs")).buildEditor(root, runtime);
    await (await import("./front/build-generation.mjs")).buildGeneration(root, runtime);
  }
  let open;
  const opened = new Promise((resolve) => (open = resolve));
  const { server, drain } = createFront({
    publicUrl,
    hops,
    facts,
    sandbox: hashSandbox(runtime),
    modelHost,
    dev,
    // A request that comes while the framework still loads waits for it.
    handle: async (request, response) => (await opened)(request, response),
    onError: (error, requestId) =>
      say("error", "request failed in the front", {
        requestId,
        type: error?.name,
        at: error?.stack?.split("\n")[1]?.trim(),
      }),
  });

  // The port is taken before the framework loads, so that a second server says so at once. Nobody is accepted until then.
  await new Promise((resolve, reject) => server.once("error", reject).listen({ port, host, backlog: 511 }, resolve));
  const bound = server.address().port;
  const { default: next } = await import("next");
  // In production the framework may not listen for upgrades: it is given an emitter that never speaks.
  const app = next({
    dev,
    dir: root,
    hostname: publicUrl.hostname,
    port: bound,
    httpServer: dev ? server : new EventEmitter(),
    quiet: !dev,
  });
  const ready = app.prepare().then(async () => {
    const handle = app.getRequestHandler();
    const serveWheels = createWheelServer(dataPaths().wheels, () => readDistribution(runtime));
    const serveBuilt = createRuntimeServer(runtime, modelHost);
    const serveRuntime = (request, response, next) =>
      serveWheels(request, response, () => serveBuilt(request, response, next));
    if (dev)
      return open((request, response) =>
        serveRuntime(request, response, () => leadToOffered(request, response, () => handle(request, response))),
      );
    // What is made beforehand, then our own routes, then what needs the framework.
    const servePages = createPageServer(root, { origin: publicUrl.origin, contact });
    const serveStatic = createStaticServer(root);
    const serveApi = await createApiServer(root);
    open((request, response) =>
      serveRuntime(request, response, () =>
        leadToOffered(request, response, () =>
          servePages(request, response, () =>
            serveStatic(request, response, () => serveApi(request, response, () => handle(request, response))),
          ),
        ),
      ),
    );
  });

  let stopping = false;
  const stop = async (signal) => {
    if (stopping) process.exit(1);
    stopping = true;
    say("info", "stopping", { signal });
    // Jobs are given back (lib/jobs/server/run-jobs.ts), so that another server goes on with them at once.
    await Promise.all([drain(DRAIN_MS), globalThis.warmupStopJobs?.().catch(() => undefined)]);
    await app.close();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => void stop(signal));

  await ready;
  say("info", "listening", { port: bound, url: publicUrl.origin });
  process.send?.({ kind: "listening", port: bound });
}

start().catch((error) => {
  const taken = error.code === "EADDRINUSE";
  console.error(
    taken
      ? `Port ${process.env.PORT ?? 3000} is taken. Stop what uses it, or choose another: PORT=3001.`
      : error.message,
  );
  process.exit(1);
});
