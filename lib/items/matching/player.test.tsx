import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/core/locale";
import { fixtures } from "@/lib/items/matching/fixtures";
import { grader } from "@/lib/items/matching/grade.server";
import Player from "@/lib/items/matching/player";
import { kind } from "@/lib/items/matching/type";
import { showPlayer } from "@/tests/support/show-player";

const shown = { kind, grader, Player, item: fixtures.sameItemOtherKey[0] };
const slip = (_: unknown, { prompts, choices, slips: [first] }: ReturnType<typeof kind.resolve>) => ({
  places: {
    [choices.find(({ key }) => key === first!.choice)!.id]: prompts.find(({ key }) => key === first!.prompt)!.id,
  },
});

describe("the player", () => {
  it.each(LOCALES)("gives each card of %s one button that lifts it, named by its text", (locale) => {
    const html = showPlayer(shown, { locale });
    expect(html.match(/aria-pressed="false"/g)).toHaveLength(4);
    expect(html.match(/<button[^>]*aria-describedby="q-[a-z0-9]+"/g)).toHaveLength(4);
    expect(html).toContain('role="status"');
  });

  it("shows placed cards in lists named by their places", () => {
    const html = showPlayer(shown, { answer: (reference) => reference });
    for (const [, id] of html.matchAll(/data-slot="([a-z0-9]+)"/g)) {
      expect(html).toContain(`<ul aria-labelledby="q-${id}"`);
      expect(html).toMatch(new RegExp(`id="q-${id}"[^>]*><p>Quantity`));
    }
  });

  it("says what is right and names the mistake, in place, and can be moved no more", () => {
    const html = showPlayer(shown, { answer: slip, marked: true });
    expect(html).toContain("not right");
    expect(html).toContain("Mixed up one");
    expect(html).toMatch(/Right:|Belongs here:/);
    expect(html).not.toContain("<button");
  });

  it("leaves out what an answer says of another view", () => {
    const html = showPlayer(shown, { answer: () => ({ places: { elsewhere: "nowhere" } }) });
    expect(html).toMatch(/[34] cards to place/);
  });
});
