import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { endpointJudge } from "@/tests/support/endpoint-judge";
import { FakeLanguageModel, fails, says } from "@/tests/support/fake-language-model";
import { readQuestions } from "@/tests/support/judged-answers";

let model: FakeLanguageModel;
beforeAll(async () => void (model = await FakeLanguageModel.start()));
afterAll(() => model.stop());
beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => undefined));

const question = readQuestions().get("lora-advantages")!;
const TEXT = "Only the adapter is trained.";
const first = question.body.rubric[0]!.id;
const open = (LLM_MODEL: string) => endpointJudge({ LLM_BASE_URL: `http://${model.host}/v1`, LLM_MODEL });
const reply = {
  points: question.body.rubric.map(({ id }) => ({
    ...{ id, status: id === first ? "found" : "missing", quotes: id === first ? [TEXT] : [] },
    reason: "",
  })),
  misconceptions: question.body.misconceptions.map(({ id }) => ({ id, raised: false, quotes: [], reason: "" })),
};

describe("the endpoint judge as it is measured", () => {
  it("tells points and misconceptions in the words of the labels", async () => {
    model.behave(says(reply));
    const found = await open("measured-1").judge(TEXT, question);
    expect(found.points).toEqual(
      Object.fromEntries(question.body.rubric.map(({ id }) => [id, id === first ? "said" : "missed"])),
    );
    expect(found.misconceptions).toEqual([]);
    expect(model.asked[0]!.body.messages[1]!.content).toContain(TEXT);
  });

  it("counts answers that got no marks", async () => {
    model.behave(says("Well done."));
    const { judge, unmarked } = open("measured-2");
    expect(await judge(TEXT, question)).toEqual({ points: {}, misconceptions: [] });
    expect([...unmarked]).toEqual([["unreadable", 1]]);
  });

  it("stops where the server refuses, since it would refuse all", async () => {
    model.behave(fails(401));
    await expect(async () => open("measured-3").judge(TEXT, question)).rejects.toThrow("refused");
  });

  it("says what is not set", () => {
    expect(() => endpointJudge({ LLM_MODEL: "m" })).toThrow(/not set: LLM_BASE_URL \(/);
    expect(() => endpointJudge({})).toThrow("not set: LLM_BASE_URL, LLM_MODEL");
  });
});
