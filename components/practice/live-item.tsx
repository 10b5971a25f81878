"use client";

import { NextIntlClientProvider, type AbstractIntlMessages } from "next-intl";
import { useEffect, useState, type ReactNode } from "react";
import { ItemCard } from "@/components/practice/item-card";
import { QueryProvider } from "@/components/shell/query-provider";
import type { Locale } from "@/lib/core/locale";

interface LiveItemProps {
  readonly id: string;
  readonly pageLocale: Locale;
  readonly built: ReactNode;
  /** Told once the item was graded or kept: its earned share, or undefined while it waits for marks. */
  readonly onGraded?: (share: number | undefined) => void;
}

/** An item with its own language: flipping it changes the words around a half-given answer, never the answer. */
export default function LiveItem({ id, pageLocale, built, onGraded }: LiveItemProps) {
  const [locale, setLocale] = useState(pageLocale);
  const messages = useMessages(locale);
  if (!messages) return built;
  return (
    <QueryProvider>
      <NextIntlClientProvider locale={messages.locale} messages={messages.words} timeZone="UTC">
        <ItemCard
          id={id}
          locale={messages.locale}
          built={built}
          onFlip={() => setLocale(locale === "zh" ? "en" : "zh")}
          onGraded={onGraded}
        />
      </NextIntlClientProvider>
    </QueryProvider>
  );
}

/** The words of a language, loaded with the first item that needs them; the words before stay until they have come. */
function useMessages(locale: Locale): { locale: Locale; words: AbstractIntlMessages } | undefined {
  const [messages, setMessages] = useState<{ locale: Locale; words: AbstractIntlMessages }>();
  useEffect(() => {
    let current = true;
    void import(`@/messages/${locale}.json`).then((module: { default: AbstractIntlMessages }) => {
      if (current) setMessages({ locale, words: module.default });
    });
    return () => {
      current = false;
    };
  }, [locale]);
  return messages;
}
