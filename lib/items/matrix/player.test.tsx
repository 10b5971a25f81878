import { describe, expect, test } from "vitest";
import type { Locale } from "@/lib/core/locale";
import { fixtures } from "@/lib/items/matrix/fixtures";
import { grader } from "@/lib/items/matrix/grade.server";
import Player from "@/lib/items/matrix/player";
import { kind, type Answer } from "@/lib/items/matrix/type";
import { showPlayer } from "@/tests/support/show-player";

const item = fixtures.sameItemOtherKey[0];
const show = (locale: Locale, answer?: Answer, marked = false) =>
  showPlayer({ kind, grader, Player, item }, { locale, marked, ...(answer && { answer: () => answer }) });

describe("the player", () => {
  test("names every cell by its place, and says how many are filled", () => {
    const html = show("en", {
      cells: [
        ["3", ""],
        ["", ""],
      ],
    });
    expect(html).toContain('aria-label="Row 2, column 1"');
    expect(html).toContain("1 of 4 cells filled.");
    expect(show("zh")).toContain('aria-label="第 2 行第 1 列"');
  });

  test("marks each cell in place, names the slip and shows the right matrix", () => {
    const html = show(
      "en",
      {
        cells: [
          ["3", "6"],
          ["4", "8"],
        ],
      },
      true,
    );
    expect(html.split(">right<")).toHaveLength(3);
    expect(html.split(">wrong<")).toHaveLength(3);
    expect(html).toContain("this is the transpose");
    expect(html).toMatch(/<caption[^>]*>Right matrix<\/caption>/);
    expect(html).toMatch(/<input[^>]*readonly/i);
  });

  test("shows no second matrix when all is right", () => {
    expect(
      show(
        "en",
        {
          cells: [
            ["3", "4"],
            ["6", "8"],
          ],
        },
        true,
      ),
    ).not.toContain("<table");
  });

  test("escapes what was typed", () => {
    expect(show("en", { cells: [['"><img src=x>']] })).not.toContain("<img");
  });
});
