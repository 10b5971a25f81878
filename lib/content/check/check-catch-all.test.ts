import { describe, expect, it } from "vitest";
import { checkCatchAll } from "@/lib/content/check/check-catch-all";

const body = (zh: string, en: string) => ({
  choices: [{ text: { zh: "降维矩阵", en: "The down matrix" }, correct: true }, { text: { zh, en } }],
});

describe("a choice about the other choices", () => {
  it.each([
    ["以上都对", "Everything"],
    ["以上选项均不正确。", "Nothing"],
    ["上述说法都成立", "Everything"],
    ["都不对", "Nothing"],
    ["A 和 B 都正确", "Two"],
    ["其他", "All of the above"],
    ["其他", "None of the above."],
    ["其他", "None of these"],
    ["其他", "Both A and B"],
    ["其他", "More than one of the choices"],
  ])("is found: %s / %s", (zh, en) => {
    expect(checkCatchAll(body(zh, en))).toMatchObject([{ path: ["choices", 1, "text", zh === "其他" ? "en" : "zh"] }]);
  });

  it.each([
    ["所有层都更新", "All of the layers are updated"],
    ["两个矩阵都不训练", "None of the matrices is trained"],
    ["以上文为条件", "Both matrices A and B"],
  ])("is not seen in %s / %s", (zh, en) => expect(checkCatchAll(body(zh, en))).toEqual([]));

  it("is not looked for in a text that is read in its order", () => {
    expect(
      checkCatchAll({
        sentences: [
          { text: { zh: "以上都对", en: "All of the above" }, wrong: true },
          { text: { zh: "一", en: "One" } },
        ],
      }),
    ).toEqual([]);
  });
});
