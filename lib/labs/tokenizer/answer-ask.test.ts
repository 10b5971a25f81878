import { expect, it } from "vitest";
import { answerAsk } from "@/lib/labs/tokenizer/answer-ask";
import { KINDS, meta } from "@/lib/labs/tokenizer/meta";
import { readText } from "@/lib/labs/tokenizer/read-text";
import type { Answers, Ask, AskOf } from "@/lib/labs/tokenizer/protocol";
import { optionsOf, sourceOf } from "@/lib/labs/tokenizer/training-options";

const initial = meta.state.parse({});

function openWorker() {
  const told: string[] = [];
  const answer = answerAsk(({ phase }) => told.push(phase));
  // The worker answers each kind of question with its kind of answer.
  const ask = <Type extends Ask["type"]>(question: AskOf<Type>) => answer(question) as Promise<Answers[Type]>;
  return { ask, told };
}

it.each(KINDS)(
  "%s is trained, looked at, encoded with and saved; its file is read again with the same ids",
  async (kind) => {
    const { ask, told } = openWorker();
    const state = { ...initial, kind, length: 20, size: 900 };
    const { summary, curve, units } = await ask<"train">({
      ...{ type: "train", source: sourceOf(state, "")!, options: optionsOf(state) },
    });
    expect(told).toContain(kind === "unigram" ? "estimate" : "merges");
    expect(units).toBeGreaterThan(20_000);
    expect(curve.at(-1)!.size).toBe(summary.vocabularySize);
    const step = await ask<"step">({ type: "step", step: 1 });
    expect(step === null).toBe(kind === "unigram");
    expect(summary.rounds === null).toBe(kind !== "unigram");
    const pruning = await ask<"prune">({ type: "prune", index: 0 });
    expect(pruning?.round).toBe(summary.pruningRounds[0]);
    expect(pruning === null).toBe(kind !== "unigram");
    expect(await ask<"prune">({ type: "prune", index: summary.pruningRounds.length })).toBeNull();
    const texts = [initial.zh, initial.en];
    const views = await ask<"encode">({ type: "encode", texts, size: 0, template: false });
    const file = new Blob([await ask<"json">({ type: "json" })]);

    const other = openWorker();
    const read = await other.ask<"read">({ type: "read", file });
    expect(read).toMatchObject({ summary: { vocabularySize: summary.vocabularySize }, approximations: [] });
    const again = await other.ask<"encode">({ type: "encode", texts, size: 0, template: false });
    expect(again.map(({ shown }) => shown.map(({ id }) => id))).toEqual(
      views.map(({ shown }) => shown.map(({ id }) => id)),
    );
  },
);

it("texts come as files too, and one's own text is none until there is some", async () => {
  const own = { ...initial, source: "own", size: 300 } as const;
  expect(sourceOf(own, " \n")).toBeNull();
  expect(sourceOf(own, new Blob([]))).toBeNull();
  const { ask } = openWorker();
  const source = sourceOf(own, new Blob(["low lower lowest low"]))!;
  expect((await ask<"train">({ type: "train", source, options: optionsOf(own) })).units).toBe(20);
});

it("files in GB 18030 are read as such", async () => {
  const bytes = Uint8Array.from([0xb7, 0xd6, 0xb4, 0xca, 0x41]);
  expect(await readText(new Blob([bytes]))).toBe("分词A");
  expect(await readText(new Blob(["分词"]))).toBe("分词");
});

it("an English vocabulary to which Chinese pieces are added costs Chinese less with each of them, and English no more", async () => {
  const { ask } = openWorker();
  const { before, most, points } = await ask<"extend">({ type: "extend", characters: 20_000, size: 600 });
  expect(before).toBe(600);
  expect(points[0]!.added).toBe(0);
  expect(points.at(-1)!.added).toBe(most);
  const chinese = points.map((point) => point.chinese);
  expect(chinese).toEqual(chinese.toSorted((a, b) => b - a));
  expect(chinese.at(-1)).toBeLessThan(chinese[0]! / 2);
  for (const { english } of points) expect(english).toBeLessThanOrEqual(points[0]!.english);
});

it("a file that is no tokenizer says why; what is asked before there is a tokenizer fails", async () => {
  const { ask } = openWorker();
  expect(await ask<"read">({ type: "read", file: new Blob(["{"]) })).toEqual({ problem: { code: "no-json" } });
  await expect(ask<"json">({ type: "json" })).rejects.toThrow("There is no tokenizer yet.");
});
