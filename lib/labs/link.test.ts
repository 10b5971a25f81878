import { describe, expect, test } from "vitest";
import * as z from "zod";
import { choiceField, flagField, integerField, readLink, subsetField, textField, writeLink } from "@/lib/labs/link";

const meta = {
  state: z.strictObject({
    rank: integerField(1, 64, 8),
    mode: choiceField(["a", "b"], "a"),
    parts: subsetField(["x", "y", "z"], ["x"]),
    isOn: flagField(true),
    note: textField(5, ""),
  }),
  params: { rank: "r", mode: "m", parts: "t", isOn: "o", note: "n" },
};
const initial = { rank: 8, mode: "a", parts: ["x"], isOn: true, note: "" };
const read = (link: string) => readLink(meta, new URLSearchParams(link));

describe("a link", () => {
  test("without anything opens the defaults", () => expect(read("")).toEqual(initial));

  test("gives each field its value", () => {
    expect(read("r=16&m=b&t=z.x&o=0&n=hi")).toEqual({
      rank: 16,
      mode: "b",
      parts: ["x", "z"],
      isOn: false,
      note: "hi",
    });
    expect(read("t=none").parts).toEqual([]);
  });

  test.each([
    "r=0",
    "r=65",
    "r=1e1",
    "r=-8",
    "r=8.5",
    "r=",
    "m=c",
    "t=x.w",
    "t=",
    "o=yes",
    "n=too+long+a+note",
    "q=1",
    "__proto__=1",
  ])("with %s falls back in that field alone", (broken) => expect(read(`${broken}&x=1`)).toEqual(initial));

  test("says only what differs from the defaults", () => {
    expect(writeLink(meta, { ...initial, rank: 32, parts: [], isOn: false } as never).toString()).toBe(
      "r=32&t=none&o=0",
    );
    expect(writeLink(meta, initial as never).toString()).toBe("");
  });
});
