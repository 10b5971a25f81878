import { expect, it } from "vitest";
import { beginSitting, moveOn, takeBack, type SittingEntry } from "@/lib/review/sitting";

const entry = (itemId: string): SittingEntry => ({ itemId, chapter: "lora", kind: "due", retrievability: 0.8 });
const sitting = beginSitting(["a", "b", "c"].map(entry));
const ids = ({ entries }: { entries: readonly SittingEntry[] }) => entries.map(({ itemId }) => itemId);
const back = (itemId: string, undone: "review" | "rate" | "bury" | "suspend") => ({ itemId, chapter: "lora", undone });

it("shows an item anew whose review is taken back while it stands there", () => {
  const after = takeBack({ ...sitting, isGraded: true }, back("a", "review"));
  expect(after).toMatchObject({ position: 0, round: 1, isGraded: false });
  expect(ids(after)).toEqual(["a", "b", "c"]);
});

it("puts an item that was done with before the present one", () => {
  const after = takeBack(moveOn(moveOn(sitting)), back("a", "bury"));
  expect([ids(after), after.position]).toEqual([["b", "a", "c"], 1]);
});

it("takes in an item of an earlier sitting, once", () => {
  expect(ids(takeBack(sitting, back("z", "suspend")))).toEqual(["z", "a", "b", "c"]);
  expect(ids(takeBack(sitting, back("c", "bury")))).toEqual(["c", "a", "b"]);
});

it("stays where it is when a rating is taken back", () => {
  const graded = { ...sitting, isGraded: true };
  expect(takeBack(graded, back("a", "rate"))).toBe(graded);
});
