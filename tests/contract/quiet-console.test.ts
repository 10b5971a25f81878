import { describe, expect, it } from "vitest";
import { expectConsoleError } from "@/tests/support/quiet-console";

describe("a test that makes the console complain", () => {
  it.fails("fails, though the test itself passes", () => {
    console.error("stray");
    expect(true).toBe(true);
  });
  it.fails("fails when the complaint it announces does not come", () => expectConsoleError(/never/));
  it("passes when it says so", () => {
    expectConsoleError(/console.warn: on purpose 1/);
    console.warn("on purpose %d", 1);
  });
});
