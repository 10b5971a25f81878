import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";

const server = `
import { fork } from "node:child_process";
const worker = fork(new URL("./worker.mjs", import.meta.url));
worker.on("message", (text) => (process.send(text), worker.disconnect()));
worker.on("exit", () => process.disconnect());
worker.send("work");
`;
const worker = `process.on("message", (text) => process.send(text + " done"));`;

it("does not end the workers that the server starts before they have done anything", async () => {
  const folder = mkdtempSync(join(tmpdir(), "warmup-guard-"));
  try {
    writeFileSync(join(folder, "server.mjs"), server);
    writeFileSync(join(folder, "worker.mjs"), worker);
    const guard = new URL("./parent-guard.mjs", import.meta.url).href;
    const child = spawn(process.execPath, ["--import", guard, join(folder, "server.mjs")], {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    const said = [];
    child.on("message", (text) => said.push(text));
    await new Promise((resolve) => child.once("exit", resolve));
    expect(said).toEqual(["work done"]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
