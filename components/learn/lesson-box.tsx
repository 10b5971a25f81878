import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { BoxFrame } from "@/components/learn/box-frame";
import type { Locale } from "@/lib/core/locale";

const LOOK: Readonly<Record<string, { edge: string; tone: string }>> = {
  minutes: { edge: "border-accent", tone: "text-accent" },
  numbers: { edge: "border-ink", tone: "text-muted" },
  since: { edge: "border-caution", tone: "text-caution" },
};
const PLAIN = { edge: "border-line", tone: "text-muted" };

interface LessonBoxProps {
  readonly kind: string;
  readonly title: string | undefined;
  readonly locale: Locale;
  readonly children: ReactNode;
}

/** A box in a lesson: an answer in two minutes, a worked example, what changed since 2023, a note. */
export async function LessonBox({ kind, title, locale, children }: LessonBoxProps) {
  const t = await getTranslations({ locale, namespace: "lesson.boxes" });
  return (
    <BoxFrame name={t(kind)} title={title} {...(LOOK[kind] ?? PLAIN)}>
      {children}
    </BoxFrame>
  );
}
