import { NextIntlClientProvider } from "next-intl";
import type { ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Locale } from "@/lib/core/locale";
import { rngFromNumber } from "@/lib/core/rng";
import type { Grader, ItemKind, PlayerProps } from "@/lib/items/contract";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";

const messages = { zh, en };
const paragraph = (markdown: string) => `<p>${markdown}</p>`;

interface Shown<Authored, Resolved, Public, Answer, Review> {
  readonly kind: ItemKind<string, Authored, Resolved, Public, Answer, Review>;
  readonly grader: Grader<Resolved, Answer, Review>;
  readonly Player: ComponentType<PlayerProps<Public, Answer, Review>>;
  readonly item: Authored;
}

interface Options<Resolved, Answer> {
  readonly locale?: Locale;
  readonly seed?: number;
  readonly answer?: (reference: Answer, resolved: Resolved) => Answer;
  /** Shows the review of the answer. */
  readonly marked?: boolean;
  /** Makes the HTML of Markdown; a paragraph around it unless said. */
  readonly render?: (markdown: string) => string;
}

/** The HTML of a player as the server would send it; a missing text throws. */
export function showPlayer<Authored, Resolved, Public, Answer, Review>(
  { kind, grader, Player, item }: Shown<Authored, Resolved, Public, Answer, Review>,
  { locale = "en", seed = 3, answer: give, marked = false, render = paragraph }: Options<Resolved, Answer> = {},
): string {
  const resolved = kind.resolve(item, rngFromNumber(seed));
  const answer = give?.(grader.reference(resolved), resolved);
  const fail = (error: Error) => {
    throw error;
  };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC" onError={fail}>
      <Player
        view={kind.toPublic(resolved, locale, render)}
        answer={answer}
        onAnswer={() => undefined}
        review={marked ? grader.toReview(resolved, answer, locale, render) : undefined}
        locked={marked}
        selfMarking={undefined}
        locale={locale}
        labelledBy="stem"
        idPrefix="q"
      />
    </NextIntlClientProvider>,
  );
}
