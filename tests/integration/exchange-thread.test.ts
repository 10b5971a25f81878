import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runThread } from "@/lib/cms/server/exchange-in-thread";
import { answerTask, type ExchangeTask } from "@/lib/exchange/exchange-task";
import { formats } from "@/lib/exchange/formats";
import { bundleExchange } from "@/scripts/front/bundle.mjs";
import { fixtureItems } from "@/tests/support/exchange-items";

let folder: string, file: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "warmup-thread-"));
  file = join(folder, "exchange-thread.cjs");
  await bundleExchange(process.cwd(), file);
});
afterAll(() => rmSync(folder, { recursive: true }));

const items = fixtureItems().filter(({ document: { kind } }) => ["single-choice", "open", "matching"].includes(kind));
const now = new Date("2026-11-26T10:00:00Z");

describe("the thread that reads and writes files", () => {
  it.each(formats.map(({ name }) => name))("gives of %s what the process itself would", async (format) => {
    const options = { locale: "en", seed: 1, now } as const;
    const write = { do: "write", format, items, options } as const;
    const written = await runThread(file, write);
    if (!("writing" in written)) throw new Error("refused");
    expect(written.writing.fates).toEqual(await fatesOf(write));
    const read = { do: "read", format, bytes: written.writing.bytes, options: { locale: "en" } } as const;
    expect(await runThread(file, read)).toEqual(await answerTask(read));
  });

  it("says why it refuses a file", async () => {
    const read = {
      do: "read",
      format: "csv",
      bytes: Buffer.from("name,age\nAda,36"),
      options: { locale: "en" },
    } as const;
    expect(await runThread(file, read)).toEqual({ refused: "not-this-format", detail: "1" });
  });

  it("is ended when it takes too long, and nobody else waits for it meanwhile", async () => {
    const bytes = Buffer.from(`stem,answer\n${"a,b\n".repeat(2_000)}`);
    const read = { do: "read", format: "csv", bytes, options: { locale: "en" } } as const;
    let turns = 0;
    const ticking = setInterval(() => turns++, 5);
    expect(await runThread(file, read, 200)).toEqual({ refused: "too-slow", detail: undefined });
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(10);
  });
});

async function fatesOf(task: ExchangeTask) {
  const answer = await answerTask(task);
  return "writing" in answer ? answer.writing.fates : undefined;
}
