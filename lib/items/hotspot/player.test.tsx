import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/core/locale";
import { fixtures } from "@/lib/items/hotspot/fixtures";
import { grader } from "@/lib/items/hotspot/grade.server";
import Player from "@/lib/items/hotspot/player";
import { kind, type Resolved } from "@/lib/items/hotspot/type";
import { versions } from "@/lib/items/hotspot/versions";
import { showPlayer } from "@/tests/support/show-player";

const code = { kind, grader, Player, item: fixtures.sameItemOtherKey[0] };
const diagram = { ...code, item: kind.authored.parse(versions.samples[1]!.body) };
const at =
  (key: string) =>
  (_: unknown, { spots }: Resolved) => ({ spot: spots.find((spot) => spot.key === key)!.id });

describe("the player", () => {
  it.each(LOCALES)("has a radio button for each line of %s that is not blank", (locale) => {
    const html = showPlayer(code, { locale });
    expect(html).toContain('role="radiogroup" aria-labelledby="stem"');
    expect(html.match(/type="radio"/g)).toHaveLength(4);
  });

  it("says where the mistake is, and that the chosen line is near it", () => {
    const html = showPlayer(code, { answer: at("5"), marked: true });
    expect(html).toContain("Near it one");
    expect(html).toContain("This is it one");
    expect(html).toContain("near it");
    expect(html).toContain("here it is");
  });

  it("says of any other line what holds elsewhere", () => {
    expect(showPlayer(code, { answer: at("1"), marked: true })).toContain("Elsewhere one");
  });

  it("reads a diagram's arrows out with the box that they leave", () => {
    const html = showPlayer(diagram);
    expect(html.match(/type="radio"/g)).toHaveLength(3);
    for (const [, ids] of html.matchAll(/aria-describedby="(q-leads[^"]+)"/g))
      for (const id of ids!.split(" ")) expect(html).toContain(`id="${id}"`);
    expect(html.match(/aria-describedby="q-leads/g)).toHaveLength(2);
  });
});
