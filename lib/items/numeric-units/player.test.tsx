import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { LOCALES, type Locale } from "@/lib/core/locale";
import { fixtures } from "@/lib/items/numeric-units/fixtures";
import { grader } from "@/lib/items/numeric-units/grade.server";
import Player from "@/lib/items/numeric-units/player";
import { ANSWER_PROBLEMS, kind } from "@/lib/items/numeric-units/type";
import { DIMENSIONS } from "@/lib/quantity/dimension";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";

const messages = { zh, en };
const render = (markdown: string) => `<p>${markdown}</p>`;
const [item] = fixtures.sameItemOtherKey;

function show(locale: Locale, text: string | undefined, marked = false): string {
  const answer = text === undefined ? undefined : { text };
  const fail = (error: Error) => {
    throw error;
  };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC" onError={fail}>
      <Player
        view={kind.toPublic(item, locale, render)}
        answer={answer}
        onAnswer={() => undefined}
        review={marked ? grader.toReview(item, answer, locale, render) : undefined}
        locked={marked}
        selfMarking={undefined}
        locale={locale}
        labelledBy="stem"
        idPrefix="q"
      />
    </NextIntlClientProvider>,
  );
}

describe("the player", () => {
  test("has a labelled field that points to its reading and to the demand for a unit", () => {
    const html = show("en", undefined);
    expect(html).toContain('<label for="q-input"');
    expect(html).toContain('aria-describedby="q-unit q-reading"');
    for (const id of ["q-input", "q-unit", "q-reading"]) expect(html.split(`id="${id}"`)).toHaveLength(2);
  });

  test.each<[Locale, string, string]>([
    ["en", "1536 MiB", "Read as 1,610,612,736 bytes = 1.5 GiB (1.61 GB)"],
    ["zh", "１.５ＧｉＢ", "读作 1,610,612,736 字节 = 1.5 GiB (1.61 GB)"],
    ["en", "1.5", "This one needs a unit."],
    ["zh", "1.5 gb", "全小写的 b 有歧义"],
    ["zh", "3 s", "这里问的是字节"],
  ])("in %s reads %s as %s", (locale, text, reading) => expect(show(locale, text)).toContain(reading));

  test("shows the slip and the right value in place once it was marked", () => {
    const html = show("en", "768 MiB", true);
    expect(html).toContain("V is missing.");
    expect(html).toContain("Right value: 1,610,612,736 bytes = 1.5 GiB (1.61 GB)");
    expect(html).toContain("Accepted within ±1%.");
    expect(html).toMatch(/<input[^>]*readonly/i);
  });

  test("escapes what was typed", () => {
    expect(show("en", '"><img src=x>')).not.toContain("<img");
  });
});

test.each(LOCALES)("every problem and dimension has its words in %s", (locale) => {
  const words = messages[locale].items["numeric-units"];
  expect(Object.keys(words.problem).toSorted()).toEqual([...ANSWER_PROBLEMS].toSorted());
  expect(Object.keys(words.dimension).toSorted()).toEqual([...DIMENSIONS].toSorted());
  expect(Object.keys(words.examples).toSorted()).toEqual([...DIMENSIONS].toSorted());
});
