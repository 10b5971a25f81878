import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeCard, type Places } from "@/lib/placing/place-card";

const card = fc.constantFrom("a", "b", "c", "d");
const slot = fc.constantFrom("1", "2", "3");
const moves = fc.array(fc.tuple(card, fc.option(slot)), { maxLength: 30 });
const play = (all: [string, string | null][], holdsOne: boolean) =>
  all.reduce<Places>((places, [each, to]) => placeCard(places, each, to, holdsOne), {});

describe("placing a card", () => {
  it("puts it where it was meant to go, and takes it out again", () => {
    fc.assert(
      fc.property(moves, card, fc.option(slot), fc.boolean(), (before, each, to, holdsOne) => {
        expect(placeCard(play(before, holdsOne), each, to, holdsOne)[each] ?? null).toBe(to);
      }),
    );
  });

  it("never leaves two cards where one alone has room", () => {
    fc.assert(
      fc.property(moves, (all) => {
        const slots = Object.values(play(all, true));
        expect(new Set(slots).size).toBe(slots.length);
      }),
    );
  });

  it("swaps two cards, or sends the one that was there away", () => {
    expect(placeCard({ a: "1", b: "2" }, "a", "2", true)).toEqual({ a: "2", b: "1" });
    expect(placeCard({ b: "2" }, "a", "2", true)).toEqual({ a: "2" });
    expect(placeCard({ b: "2" }, "a", "2", false)).toEqual({ a: "2", b: "2" });
  });
});
