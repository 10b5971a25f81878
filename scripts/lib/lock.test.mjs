import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { acquireLock } from "./lock.mjs";

let folder;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "warmup-lock-"))));
afterEach(() => rmSync(folder, { recursive: true }));

describe("the lock of a data folder", () => {
  it("is held by one process at a time and leaves nothing behind", () => {
    const lock = acquireLock(join(folder, "lock"), "npm run up");
    expect(() => acquireLock(join(folder, "lock"), "npm run backup")).toThrow(
      /`npm run up` \(process \d+\) is working on this data folder/,
    );
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is taken over from a dead process, from another process with the dead one's number, and from rubbish", () => {
    const path = join(folder, "lock");
    const dead = spawnSync(process.execPath, ["-e", ""]).pid;
    for (const left of [
      JSON.stringify({ pid: dead, start: "1", command: "x" }),
      JSON.stringify({ pid: process.pid, start: "long ago", command: "x" }),
      "",
    ]) {
      writeFileSync(path, left);
      const lock = acquireLock(path, "npm run up");
      expect(lock.wasAbandoned).toBe(true);
      lock.release();
      expect(readdirSync(folder)).toEqual([]);
    }
  });
});
