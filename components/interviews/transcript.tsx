"use client";

import { useTranslations } from "next-intl";
import { TalkLine } from "@/components/interviews/talk-line";
import type { Locale } from "@/lib/core/locale";
import type { Running } from "@/lib/interviews/schema";

interface TranscriptProps {
  readonly interview: Running;
  readonly locale: Locale;
}

/** Everything that was said: to the question that waits in sight, to earlier ones when asked for. New lines are announced. */
export function Transcript({ interview, locale }: TranscriptProps) {
  const t = useTranslations("interviews.run");
  const { lines, current } = interview;
  const earlier = lines.filter(({ position }) => position < current.position);
  const now = lines.filter(({ position }) => position === current.position);
  // The last word about the question before leads over to this one.
  const bridge = earlier.at(-1);
  return (
    <>
      {earlier.length > 0 && (
        <details className="mb-4 rounded-lg border border-line px-4 py-2.5">
          <summary className="cursor-pointer text-sm text-muted">{t("earlier", { count: current.position })}</summary>
          <div className="mt-4 space-y-4">
            {earlier.map((line) => (
              <TalkLine key={line.number} line={line} locale={locale} />
            ))}
          </div>
        </details>
      )}
      <div role="log" aria-label={t("talk")} className="space-y-4">
        {bridge?.by === "interviewer" && <TalkLine line={bridge} locale={locale} />}
        {now.map((line) => (
          <TalkLine
            key={line.number}
            line={line}
            locale={locale}
            // A question with a player of its own stands above that.
            isElsewhere={line.by === "interviewer" && line.says === "question" && current.kind !== "open"}
          />
        ))}
      </div>
    </>
  );
}
