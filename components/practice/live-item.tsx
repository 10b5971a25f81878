import { NextIntlClientProvider } from "next-intl";
import { useState, type ReactNode } from "react";
import { ItemCard } from "@/components/practice/item-card";
import { useWords } from "@/components/shell/use-words";
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
export function LiveItem({ id, pageLocale, built, onGraded }: LiveItemProps) {
  const [locale, setLocale] = useState(pageLocale);
  const words = useWords(locale);
  if (!words) return built;
  return (
    <QueryProvider>
      <NextIntlClientProvider {...words}>
        <ItemCard
          id={id}
          locale={words.locale}
          built={built}
          onFlip={() => setLocale(locale === "zh" ? "en" : "zh")}
          onGraded={onGraded}
        />
      </NextIntlClientProvider>
    </QueryProvider>
  );
}
