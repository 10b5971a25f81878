import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/core/locale";
import { fixtures } from "@/lib/items/ordering/fixtures";
import { grader } from "@/lib/items/ordering/grade.server";
import Player from "@/lib/items/ordering/player";
import { kind } from "@/lib/items/ordering/type";
import { showPlayer } from "@/tests/support/show-player";

const shown = { kind, grader, Player, item: fixtures.sameItemOtherKey[0] };
const backwards = ({ order }: { order: string[] }) => ({ order: order.toReversed() });

describe("the player", () => {
  it.each(LOCALES)("gives each row of %s three controls that say what they do and to which text", (locale) => {
    const html = showPlayer(shown, { locale });
    expect(html.match(/data-control="grip"/g)).toHaveLength(5);
    expect(html.match(/<button[^>]*aria-label="[^"]+"[^>]*aria-describedby="q-[a-z0-9]+"/g)).toHaveLength(15);
    expect(html).toContain('role="status"');
    expect(html).toContain(locale === "zh" ? "最先" : "first");
  });

  it("offers to keep the order as dealt until something was said", () => {
    expect(showPlayer(shown)).toContain("The order is right as it stands");
    expect(showPlayer(shown, { answer: backwards })).not.toContain("as it stands");
  });

  it("shows the order as dealt where the answer belongs to another view", () => {
    const html = showPlayer(shown, { answer: () => ({ order: ["a", "b", "c", "d", "e"] }) });
    expect(html.match(/data-entry/g)).toHaveLength(5);
    expect(html).toContain("Step freeze");
  });

  it("says beside each row whether it may stay or where it belongs, and names the mistake", () => {
    const html = showPlayer(shown, { answer: backwards, marked: true });
    expect(html.match(/may stay/g)).toHaveLength(1);
    expect(html.match(/belongs in place \d/g)).toHaveLength(4);
    expect(html).toContain("Feedback one");
    expect(html).toContain("The right order");
    expect(html).not.toContain("data-control");
  });

  it("has nothing to correct in the right order", () => {
    const html = showPlayer(shown, { answer: (reference) => reference, marked: true });
    expect(html.match(/may stay/g)).toHaveLength(5);
    expect(html).not.toContain("The right order");
  });
});
