import type { AbstractIntlMessages } from "next-intl";
import { useEffect, useState } from "react";
import { keepTrying } from "@/lib/core/keep-trying";
import type { Locale, Localized } from "@/lib/core/locale";

interface Words {
  readonly locale: Locale;
  readonly messages: AbstractIntlMessages;
  /** All dates of items are shown in one zone, so that the page built and the page alive agree. */
  readonly timeZone: "UTC";
}

const load: Localized<() => Promise<{ default: AbstractIntlMessages }>> = {
  zh: () => import("@/messages/zh.json"),
  en: () => import("@/messages/en.json"),
};

/** The words of a language, loaded with the first item that needs them; the words before stay until they have come. */
export function useWords(locale: Locale): Words | undefined {
  const [words, setWords] = useState<Words>();
  useEffect(() => {
    let current = true;
    void keepTrying(load[locale]).then(({ default: messages }) => {
      if (current) setWords({ locale, messages, timeZone: "UTC" });
    });
    return () => {
      current = false;
    };
  }, [locale]);
  return words;
}
