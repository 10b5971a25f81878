import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/core/locale";

const TONE: Readonly<Record<string, { sign: string; frame: string; title: string }>> = {
  mistake: { sign: "✗", frame: "border-wrong bg-wrong-soft/40", title: "text-wrong" },
  minutes: { sign: "◷", frame: "border-accent bg-accent-soft/60", title: "text-accent" },
  numbers: { sign: "#", frame: "border-line bg-surface", title: "text-ink" },
  since: { sign: "↗", frame: "border-correct bg-correct-soft/50", title: "text-correct" },
  note: { sign: "i", frame: "border-line bg-surface", title: "text-muted" },
};

interface LessonBoxProps {
  readonly kind: string;
  readonly title: string | undefined;
  readonly locale: Locale;
  readonly children: ReactNode;
}

/** A box in a lesson: a common mistake, an answer in two minutes, a worked example, what changed since 2023, a note. */
export async function LessonBox({ kind, title, locale, children }: LessonBoxProps) {
  const t = await getTranslations({ locale, namespace: "lesson.boxes" });
  const tone = TONE[kind] ?? TONE.note!;
  const name = t(kind);
  return (
    <aside
      aria-label={title ? `${name}: ${title}` : name}
      className={`my-8 rounded-xl border-l-3 px-4 py-4 sm:px-5 ${tone.frame}`}
    >
      <p className={`flex items-center gap-2 text-sm font-semibold ${tone.title}`}>
        <span aria-hidden="true" className="font-mono">
          {tone.sign}
        </span>
        {title ? `${name} · ${title}` : name}
      </p>
      <div className="prose mt-2.5 text-[0.97em]">{children}</div>
    </aside>
  );
}

/** One part of a mistake: what is said, why it is wrong, what is right. */
export async function LessonPart({ part, locale, children }: { part: string; locale: Locale; children: ReactNode }) {
  const t = await getTranslations({ locale, namespace: "lesson.parts" });
  return (
    <div className="grid gap-x-4 sm:grid-cols-[6.5rem_minmax(0,1fr)]">
      <p className="text-sm font-medium text-muted">{t(part)}</p>
      <div className={`prose ${part === "said" ? "text-muted" : ""}`}>{children}</div>
    </div>
  );
}
