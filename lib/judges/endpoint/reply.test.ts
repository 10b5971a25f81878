import { describe, expect, it } from "vitest";
import { describeReply, readReply } from "@/lib/judges/endpoint/reply";
import { allFound, QUESTION } from "@/tests/support/judged-question";

const reply = allFound("The base is frozen");
const json = JSON.stringify(reply);
const read = (text: string) => readReply(text, QUESTION);
const changed = (change: (copy: { points: object[]; misconceptions: object[] }) => void) => {
  const copy = structuredClone(reply) as { points: object[]; misconceptions: object[] };
  change(copy);
  return JSON.stringify(copy);
};

describe("what a model wrote is read", () => {
  it.each([
    ["by itself", json],
    ["with white space", JSON.stringify(reply, undefined, 2)],
    ["within a fence", `\`\`\`json\n${json}\n\`\`\``],
    ["among words", `Here it is: ${json} I hope it helps.`],
    ["behind its thoughts, whatever they hold", `<think>{"points": [] } ${json}</think>${json}`],
    ["beside an object that is something else", `{"note":1} ${json}`],
    ["behind a brace that opens nothing", `{ oh ${json}`],
  ])("%s", (_, text) => expect(read(text)).toEqual(reply));

  it("without reasons, which nobody needs", () => {
    const bare = json.replaceAll(',"reason":""', "");
    expect(read(bare)).toEqual(reply);
  });
});

describe("what a model wrote is refused", () => {
  it.each([
    ["without any JSON", "Everything is found."],
    ["cut off", json.slice(0, -3)],
    ["that stands there twice, since one may be the answer's", `${json}\n${json}`],
    ["with a field too many", changed((copy) => Object.assign(copy, { total: 100 }))],
    ["with a status that there is not", json.replace("found", "perfect")],
    ["without a point", changed(({ points }) => points.pop())],
    ["with a point twice", changed(({ points }) => points.push(points[0]!))],
    ["with a point in the place of another", json.replace('"merge"', '"frozen"')],
    ["with a point that the rubric has not", changed(({ points }) => (points[2] = { ...points[2], id: "bonus" }))],
    ["without a misconception", changed(({ misconceptions }) => misconceptions.pop())],
    ["with quotes that are none", json.replace('["The base is frozen"]', '"The base is frozen"')],
    ["full of braces", "{".repeat(100_000)],
  ])("%s", (_, text) => expect(read(text)).toBeUndefined());
});

it("the JSON Schema asks for each id of the rubric and nothing besides", () => {
  const schema = JSON.stringify(describeReply(QUESTION));
  expect(schema).toContain('"enum":["frozen","update","merge"]');
  expect(schema).toContain('"enum":["faster"]');
  expect(schema.match(/"additionalProperties":false/g)).toHaveLength(3);
  expect(JSON.stringify(describeReply({ ...QUESTION, misconceptions: [] }))).not.toContain('"enum":[]');
});
