import { expect, it } from "vitest";
import { firstLine } from "@/lib/jobs/first-line";

it("shows the first line of an error, cut, and of one that quotes values its kind alone", () => {
  expect(firstLine("Error", "out of reach\n  at x")).toBe("out of reach");
  expect(firstLine("Error", "x".repeat(300))).toHaveLength(200);
  expect(firstLine("PrismaClientKnownRequestError", "secret@example.com")).toBe("PrismaClientKnownRequestError");
  expect(firstLine("DatabaseError", "duplicate key (a@b.example)")).toBe("DatabaseError");
  expect(firstLine("TypeError", "")).toBe("TypeError");
});
