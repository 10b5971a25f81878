import { describe, expect, it } from "vitest";
import { findComplaint, sentenceOf, Stop } from "./stop.mjs";
import { findObstacle, readDiagnosis } from "./migrate.mjs";

describe("a failure", () => {
  it("that was foreseen is its own sentence", () => {
    expect(sentenceOf(new Stop("Do this."))).toBe("Do this.");
  });

  it("of the disk or of rights becomes a sentence that names the place", () => {
    expect(sentenceOf(Object.assign(new Error("ENOSPC"), { code: "ENOSPC", path: "/data/x" }))).toMatch(
      /^The disk is full \(\/data\/x\)/,
    );
    expect(sentenceOf(Object.assign(new Error("x"), { code: "EACCES", path: "/data" }))).toMatch(
      /^\/data may not be read or written/,
    );
    expect(sentenceOf(Object.assign(new Error("x"), { code: "EROFS", path: "/data" }))).toMatch(
      /read-only disk; set DATA_DIR/,
    );
    expect(sentenceOf(new Error("could not extend file: No space left on device"))).toMatch(/^The disk is full/);
  });

  it("of our own keeps its stack", () => {
    expect(sentenceOf(new TypeError("x is not a function"))).toBeUndefined();
  });

  it("of another program is shown from its first complaint on", () => {
    expect(findComplaint("compiled\nType error: no\nin a.ts\nwarning", 2)).toBe("Type error: no\nin a.ts");
    expect(findComplaint("one\ntwo\nthree", 2)).toBe("two\nthree");
  });
});

describe("a history of migrations", () => {
  const base = { failedMigrationNames: [], editedMigrationNames: [], hasMigrationsTable: true, history: null };

  it("lets pending and failed ones through", () => {
    const history = { diagnostic: "databaseIsBehind", unappliedMigrationNames: ["0002_b"] };
    const read = readDiagnosis({ ...base, failedMigrationNames: ["0002_b"], history });
    expect(read).toEqual({ failed: ["0002_b"], edited: [], pending: ["0002_b"], unknown: [], isNew: false });
    expect(findObstacle(read)).toBeUndefined();
  });

  it("stops at an edited migration and at a database of a newer version", () => {
    expect(findObstacle(readDiagnosis({ ...base, editedMigrationNames: ["0001_init"] }))).toMatch(
      /0001_init was edited/,
    );
    const history = { diagnostic: "migrationsDirectoryIsBehind", unpersistedMigrationNames: ["0009_z"] };
    expect(findObstacle(readDiagnosis({ ...base, history }))).toMatch(/0009_z, which this version/);
  });
});
