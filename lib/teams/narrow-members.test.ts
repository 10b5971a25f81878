import { describe, expect, it } from "vitest";
import { narrowMembers } from "@/lib/teams/narrow-members";

const members = ["Ada Lovelace", "林小雨", "Ａda", "Grace"].map((nickname) => ({ nickname }));
const names = (asked: string) => narrowMembers(members, asked).map(({ nickname }) => nickname);

describe("narrowing members", () => {
  it("finds words anywhere in a name, whatever their case and width", () => {
    expect(names("ada")).toEqual(["Ada Lovelace", "Ａda"]);
    expect(names("小雨")).toEqual(["林小雨"]);
    expect(names("love ADA")).toEqual(["Ada Lovelace"]);
  });

  it("gives everybody where nothing is asked, and nobody where nobody fits", () => {
    expect(names("  ")).toHaveLength(4);
    expect(names("zz")).toEqual([]);
  });
});
