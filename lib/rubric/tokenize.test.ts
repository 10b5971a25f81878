import { describe, expect, test } from "vitest";
import { tokenize } from "@/lib/rubric/tokenize";

const read = (text: string) => tokenize(text).tokens.map(({ before, key }) => (before === "joined" ? `+${key}` : key));

describe("words", () => {
  test("of code hang together over dots and brackets", () => {
    expect(read("self.attn(x)")).toEqual(["self", "+attn", "+x"]);
    expect(read("norm(alpha")).toEqual(["norm", "+alpha"]);
  });
  test("of two sentences do not, nor those of a remark in brackets", () => {
    expect(read("It ends.Then")).toEqual(["it", "+end", "then"]);
    expect(read("a layer (linear) ends")).toEqual(["a", "+layer", "linear", "end"]);
  });
  test("of a share keep their sign: 2% is not the 2 of a name", () => {
    expect(read("2%")).toEqual(["2", "+%"]);
    expect(read("2 percent")).toEqual(["2", "+%"]);
  });
  test("of a learning rate are no learning", () => {
    expect(read("learned rates")[0]).toBe("learn");
    expect(read("the learning rate")).toEqual(["the", "+learning", "+rat"]);
  });
});
