import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { RecoveryCodes } from "@/components/account/recovery-codes";
import { SecondFactorPanel } from "@/components/account/second-factor-panel";
import { SecondStepForm } from "@/components/account/second-step-form";
import type { Account } from "@/lib/account/schema";
import { LOCALES, type Locale } from "@/lib/core/locale";
import type { SecondFactor } from "@/lib/second-factor/schema";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";

const MESSAGES = { zh, en };

/** As built; a word that is missing is an error. */
function show(locale: Locale, node: ReactNode): string {
  const { account, own } = MESSAGES[locale];
  const onError = (error: Error) => {
    throw error;
  };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={{ account, own }} timeZone="UTC" onError={onError}>
      <QueryClientProvider client={new QueryClient()}>{node}</QueryClientProvider>
    </NextIntlClientProvider>,
  ).replaceAll("&#x27;", "'");
}

const account = (secondFactor: SecondFactor, rest: Partial<Account> = {}): Account => ({
  ...{ email: "ada@example.com", isEmailVerified: true, nickname: "Ada", createdAt: "2026-01-01T00:00:00.000Z" },
  ...{ hasPassword: true, isFresh: false, identities: [], providers: [], secondFactor, ...rest },
});
const NONE: SecondFactor = { since: null, recoveryLeft: 0, asked: "no" };
const ON: SecondFactor = { since: "2026-11-01T00:00:00.000Z", recoveryLeft: 1, asked: "required" };

describe.each(LOCALES)("the pages of the second factor, in %s", (locale) => {
  const words = MESSAGES[locale].own.security.secondFactor;
  const panel = (about: Account) => show(locale, <SecondFactorPanel account={about} locale={locale} />);

  it("ask for the password where there is one, and for a fresh sign-in where there is none", () => {
    expect(panel(account(NONE))).toContain(words.passwordToStart);
    const provided = account(NONE, { hasPassword: false });
    expect(panel(provided)).toContain(words.freshNeeded);
    expect(panel({ ...provided, secondFactor: ON })).toContain(words.freshToChange);
    const fresh = panel({ ...provided, isFresh: true });
    expect(fresh).not.toContain(words.passwordToStart);
    expect(fresh).toContain(words.start);
  });

  it("say to those whose role needs one what is asked of them, until they have it", () => {
    expect(panel(account(NONE))).not.toContain(words.advised);
    expect(panel(account({ ...NONE, asked: "advised" }))).toContain(words.advised);
    expect(panel(account({ ...NONE, asked: "required" }))).toContain(words.required);
    const on = panel(account(ON));
    expect(on).not.toContain(words.required);
    for (const word of [words.renew, words.off]) expect(on).toContain(word);
    expect(on).toMatch(locale === "zh" ? /还剩 1 个恢复码/ : /1 recovery code is left/);
  });

  it("show recovery codes in their order, with ways to keep them", () => {
    const codes = ["00000-00000", "zzzzz-zzzzz"];
    const shown = show(locale, <RecoveryCodes codes={codes} said={words.codes.on} onDone={() => undefined} />);
    expect(shown.indexOf(codes[0]!)).toBeGreaterThan(0);
    expect(shown.indexOf(codes[1]!)).toBeGreaterThan(shown.indexOf(codes[0]!));
    for (const word of [words.codes.copy, words.codes.save, words.codes.done]) expect(shown).toContain(word);
  });

  it("ask for a code by a form that puts it into no address, and offer the recovery codes", () => {
    const form = show(locale, <SecondStepForm locale={locale} />);
    expect(form).toMatch(/<form [^>]*method="post"/);
    expect(form).toMatch(/inputMode="numeric"[^>]*autoComplete="one-time-code"/i);
    expect(form).toContain(MESSAGES[locale].account.secondStep.useRecovery);
  });
});
