"use client";

import { NextIntlClientProvider, useMessages } from "next-intl";
import { useState, type ReactNode } from "react";
import { useWords } from "@/components/shell/use-words";
import { langOf, type Locale } from "@/lib/core/locale";

interface InLanguageProps {
  readonly pageLocale: Locale;
  children(locale: Locale, flip: () => void): ReactNode;
}

/** A part of the page whose language can be flipped in place: the words around answers change, the answers stay. */
export function InLanguage({ pageLocale, children }: InLanguageProps) {
  const [wanted, setWanted] = useState(pageLocale);
  const messages = useMessages();
  const loaded = useWords(wanted);
  // The page's own words are there from the start. The tree keeps its form when others come, or answers would begin anew.
  const words = loaded ?? { locale: pageLocale, messages, timeZone: "UTC" };
  const flip = () => setWanted(wanted === "zh" ? "en" : "zh");
  return (
    <NextIntlClientProvider {...words}>
      <div lang={langOf(words.locale)}>{children(words.locale, flip)}</div>
    </NextIntlClientProvider>
  );
}
