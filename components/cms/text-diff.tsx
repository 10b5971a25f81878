"use client";

import { diffWordsWithSpace } from "diff";
import { useTranslations } from "next-intl";

interface TextDiffProps {
  readonly before: string;
  readonly after: string;
  readonly lang: string | undefined;
}

/** One text with what went and what came marked in it, word by word; Chinese is cut into words too. */
export function TextDiff({ before, after, lang }: TextDiffProps) {
  const t = useTranslations("cms.changes");
  const intlSegmenter = new Intl.Segmenter(lang === "zh-Hans" ? "zh" : "en", { granularity: "word" });
  return (
    <p lang={lang} className="wrap-anywhere whitespace-pre-wrap">
      {diffWordsWithSpace(before, after, { intlSegmenter }).map(({ added, removed, value }, index) => {
        if (added)
          return (
            <ins key={index} className="bg-correct-soft no-underline">
              <span className="sr-only">{t("cameStart")} </span>
              {value}
              <span className="sr-only"> {t("end")}</span>
            </ins>
          );
        if (removed)
          return (
            <del key={index} className="bg-wrong-soft line-through decoration-1">
              <span className="sr-only">{t("wentStart")} </span>
              {value}
              <span className="sr-only"> {t("end")}</span>
            </del>
          );
        return <span key={index}>{value}</span>;
      })}
    </p>
  );
}
