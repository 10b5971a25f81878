import type { AbstractIntlMessages } from "next-intl";
import { useEffect, useState } from "react";
import { keepTrying } from "@/lib/core/keep-trying";
import type { Locale, Localized } from "@/lib/core/locale";

export interface Words {
  readonly locale: Locale;
  readonly messages: AbstractIntlMessages;
  /** All dates of items are shown in one zone, so that the page built and the page alive agree. */
  readonly timeZone: "UTC";
}

const load: Localized<() => Promise<{ default: AbstractIntlMessages }>> = {
  zh: () => import("@/messages/zh.json"),
  en: () => import("@/messages/en.json"),
};

/**
 * The words of a language, loaded with the first item that needs them; the words before stay until they have come.
 * @param known those that the page has already
 */
export function useWords(locale: Locale, known: Words): Words;
export function useWords(locale: Locale): Words | undefined;
export function useWords(locale: Locale, known?: Words): Words | undefined {
  const [loaded, setWords] = useState<Words>();
  const isKnown = known?.locale === locale;
  const words = isKnown ? known : (loaded ?? known);
  useEffect(() => {
    if (isKnown) return;
    let current = true;
    void keepTrying(load[locale]).then(({ default: messages }) => {
      if (current) setWords({ locale, messages, timeZone: "UTC" });
    });
    return () => {
      current = false;
    };
  }, [locale, isKnown]);
  return words;
}
