import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { encodeValue } from "@/lib/code-values/encode";
import { hashExercise } from "@/lib/code-pairs/hash-exercise";
import type { MadePairs } from "@/lib/code-pairs/make-pairs";
import { CODE_KIND, codeExercise } from "@/lib/code-pairs/schema";
import { parseItems } from "@/lib/content/items";
import { pairsPath, writePairsFile } from "@/lib/content/pairs-file";
import { kinds } from "@/lib/items/kinds.generated";
import { arbitraryValue } from "@/tests/support/arbitrary-value";
import { runCode, withRuntime } from "@/tests/support/runtime-page";
import { expect, test, type Page } from "./fixtures";

test.describe.configure({ mode: "default", timeout: 120_000 });

/** One page for all, so that one start of Python serves them. */
let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  await page.goto("/en");
  await withRuntime(page);
});
test.afterAll(() => page.close());

const CHAPTERS = "content/chapters";
const exercises = readdirSync(CHAPTERS).flatMap((folder) => {
  const file = `${CHAPTERS}/${folder}/items.yaml`;
  const { items } = parseItems(file, readFileSync(file, "utf8"), kinds);
  return items
    .filter(({ kind }) => kind === CODE_KIND)
    .map(({ id, body }) => ({ id, folder: `${CHAPTERS}/${folder}`, body }));
});

test("there are exercises to look at", () => expect(exercises.length).toBeGreaterThan(0));

for (const { id, folder, body } of exercises) {
  test(`the code of ${id} gives what its pairs say: the references pass, the starters and every wrong solution fail`, async () => {
    const made = await page.evaluate(
      (exercise) =>
        (globalThis as unknown as { makePairs(given: typeof exercise): Promise<MadePairs> }).makePairs(exercise),
      codeExercise.parse(body),
    );
    expect(made.problems).toEqual([]);
    const text = writePairsFile({ version: 1, item: id, exercise: hashExercise(body), pairs: [...made.pairs] });
    expect(text).toBe(readFileSync(pairsPath(folder, id), "utf8"));
  });
}

test("every language reads and writes the same value as the same text", async () => {
  const values = fc.sample(arbitraryValue, { numRuns: 400, seed: 20_261_125 });
  const texts = values.map(encodeValue);
  const inputs = texts.map((text) => `[${text}]`);
  for (const [language, code] of [
    ["javascript", "const same = (value) => value;"],
    ["python", "def same(value):\n    return value"],
  ] as const) {
    const { calls } = await runCode(page, language, code, {
      calls: { entry: "same", inputs },
      limits: { time: 30_000 },
    });
    expect(calls.map((call) => (call.ok ? call.output : call.error))).toEqual(texts);
  }
});

test("what Python alone knows is told apart, and JavaScript reads it", async () => {
  const code = `
import collections
def make(index):
    return [(1, 2.0), {3, 1, 2}, frozenset([1]), b"\\x00\\xff", bytearray(b"a"), 2**70, -0.0, 3.0, float("nan"), {1: "a", 0: None},
        {"$int": 1}, True, 1e16, 1.5e300, collections.Counter("aab"), "\\u4e2d\\x7f"][index]
class Thing: pass
def refuse(index):
    loop = []; loop.append(loop)
    return [Thing(), loop, 1j, (x for x in []), print][index]`;
  const texts = [
    ...['{"$tuple":[1,2.0]}', '{"$set":[1,2,3]}', '{"$set":[1]}', '{"$bytes":"AP8="}', '{"$bytes":"YQ=="}'],
    ...[
      '{"$int":"1180591620717411303424"}',
      '{"$float":"-0"}',
      "3.0",
      '{"$float":"NaN"}',
      '{"$map":[[0,null],[1,"a"]]}',
    ],
    ...['{"$map":[["$int",1]]}', "true", "10000000000000000", "1.5e+300", '{"a":2,"b":1}', '"\\u4e2d\\u007f"'],
  ];
  const inputs = texts.map((_, index) => `[${index}]`);
  const made = await runCode(page, "python", code, { calls: { entry: "make", inputs } });
  expect(made.calls.map((call) => (call.ok ? call.output : call.error))).toEqual(texts);

  const read = await runCode(page, "javascript", "const same = (value) => value;", {
    calls: { entry: "same", inputs: texts.map((text) => `[${text}]`) },
  });
  const inJavaScript = texts.map((text) => text.replace(/^\{"\$tuple":(.*)\}$/, "$1").replace(/\b(\d)\.0\b/g, "$1"));
  expect(read.calls.map((call) => (call.ok ? call.output : call.error))).toEqual(inJavaScript);

  const refused = await runCode(page, "python", code, { calls: { entry: "refuse", inputs: inputs.slice(0, 5) } });
  expect(refused.calls.map((call) => !call.ok && call.error.name)).toEqual(Array(5).fill("CannotEncode"));
});
