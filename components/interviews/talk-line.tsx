"use client";

import { useTranslations } from "next-intl";
import { RichText } from "@/components/ui/rich-text";
import type { Locale } from "@/lib/core/locale";
import type { Line } from "@/lib/interviews/schema";

interface TalkLineProps {
  readonly line: Line;
  readonly locale: Locale;
  readonly isElsewhere?: boolean;
}

/** The id of an interviewer's line, for whoever reads it aloud. */
export const lineId = (number: number) => `line-${number}`;

/** One line of the talk, with who says it. */
export function TalkLine({ line, locale, isElsewhere = false }: TalkLineProps) {
  const t = useTranslations("interviews.run");
  if (isElsewhere) return null;
  if (line.by === "candidate") {
    return (
      <div className="ml-6 rounded-lg bg-surface px-4 py-3 sm:ml-12">
        <p className="mb-0.5 text-xs font-medium text-muted">{t("you")}</p>
        <p className="wrap-anywhere whitespace-pre-wrap">{"text" in line.said ? line.said.text : t("byKey")}</p>
      </div>
    );
  }
  return (
    <div className={line.says === "question" ? "text-[1.05rem]" : ""}>
      <p className="mb-0.5 text-xs font-medium text-muted">{t("interviewer")}</p>
      {line.html ? (
        <RichText id={lineId(line.number)} html={line.html[locale]} />
      ) : (
        <p id={lineId(line.number)}>{t(line.says === "prompt" ? "prompt" : "moveOn")}</p>
      )}
    </div>
  );
}
