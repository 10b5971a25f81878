import type { Locale } from "@/lib/core/locale";
import type { ReportStatus } from "@/lib/reports/schema";

/** Ways in which a report usually ends. */
export const OUTCOMES = ["fixed", "right", "otherwise"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const STATUS_OF: Readonly<Record<Outcome, Exclude<ReportStatus, "open">>> = {
  fixed: "resolved",
  right: "dismissed",
  otherwise: "resolved",
};

/** How the answer to a reporter begins, in the language in which he wrote. @param revision the one that learners see now */
export function beginAnswer(outcome: Outcome, locale: Locale, revision: number | null): string {
  const words: Readonly<Record<Outcome, Readonly<Record<Locale, string>>>> = {
    fixed: {
      zh: revision === null ? "已修正，谢谢你指出来。" : `已在第 ${revision} 版修正，谢谢你指出来。`,
      en:
        revision === null
          ? "Fixed. Thank you for pointing it out."
          : `Fixed in revision ${revision}. Thank you for pointing it out.`,
    },
    right: { zh: "这里没有错，因为", en: "This is not a mistake, because " },
    otherwise: { zh: "谢谢，我们换了一种方式处理：", en: "Thank you. We dealt with it another way: " },
  };
  return words[outcome][locale];
}
