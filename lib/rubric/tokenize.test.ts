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
  test("end before a closing quotation mark, and keep an apostrophe inside", () => {
    expect(read("approximate='tanh' here")).toEqual(["approxim", "tanh", "+her"]);
    expect(read("don't")).toEqual(["don't"]);
  });
  test("of a note are no denial", () => {
    expect(read("note notes noted noting").join(" ")).toBe("note +note +note +note");
    expect(read("not")).toEqual(["not"]);
  });
  test("of a share keep their sign: 2% is not the 2 of a name", () => {
    expect(read("2%")).toEqual(["2", "+%"]);
    expect(read("2 Percent")).toEqual(["2", "+%"]);
  });
  test("of a learning rate are no learning", () => {
    expect(read("learned rates")[0]).toBe("learn");
    expect(read("the learning rate")).toEqual(["the", "+learning", "+rat"]);
  });
});

describe("a sentence", () => {
  const count = (text: string) => new Set(tokenize(text).tokens.map(({ sentence }) => sentence)).size;
  test("ends between a word and a number, and not behind a short form", () => {
    expect(count("Logits can't explode. 5-shot was used.")).toBe(2);
    expect(count("As it doesn't. (2) turn the chat into queries")).toBe(2);
    expect(count("It is shown in fig. 5 below")).toBe(1);
    expect(count("It grows by 0.5 a step")).toBe(1);
  });
});
