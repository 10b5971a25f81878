"use client";

import { useTranslations } from "next-intl";
import { lineId } from "@/components/interviews/talk-line";
import { Button } from "@/components/ui/button";
import { spokenText } from "@/components/ui/spoken-text";
import type { Locale } from "@/lib/core/locale";
import { useReading } from "@/lib/interviews/client/use-reading";
import type { Running } from "@/lib/interviews/schema";

interface ReadAloudProps {
  readonly interview: Running;
  readonly locale: Locale;
}

/** Reads the line that waits aloud, formulas once and by their text. Nothing where the browser has no voice. */
export function ReadAloud({ interview, locale }: ReadAloudProps) {
  const t = useTranslations("interviews.run");
  const { isThere, isReading, read, stop } = useReading(locale);
  if (!isThere) return null;
  const { current, lines } = interview;

  function begin() {
    const shown = document.getElementById(lineId(current.line));
    const line = lines.find(({ number }) => number === current.line);
    // A question with a player of its own is written there; its text is the same.
    const html = line?.by === "interviewer" ? line.html?.[locale] : undefined;
    const parsed = html === undefined ? null : new DOMParser().parseFromString(html, "text/html").body;
    read(spokenText(shown ?? parsed));
  }

  return (
    <Button variant="quiet" aria-pressed={isReading} onClick={() => (isReading ? stop() : begin())}>
      {t(isReading ? "reading" : "read")}
    </Button>
  );
}
