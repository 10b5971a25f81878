"use client";

import { NextIntlClientProvider } from "next-intl";
import { useState, type ReactNode } from "react";
import { useWords } from "@/components/shell/use-words";
import type { Locale } from "@/lib/core/locale";

interface InLanguageProps {
  readonly pageLocale: Locale;
  children(locale: Locale, flip: () => void): ReactNode;
}

/** A part of the page whose language can be flipped in place: the words around answers change, the answers stay. */
export function InLanguage({ pageLocale, children }: InLanguageProps) {
  const [wanted, setWanted] = useState(pageLocale);
  const words = useWords(wanted);
  const flip = () => setWanted(wanted === "zh" ? "en" : "zh");
  // The page's own words are there from the start.
  const locale = words?.locale ?? pageLocale;
  const shown = <div lang={locale === "zh" ? "zh-Hans" : "en"}>{children(locale, flip)}</div>;
  return words ? <NextIntlClientProvider {...words}>{shown}</NextIntlClientProvider> : shown;
}
