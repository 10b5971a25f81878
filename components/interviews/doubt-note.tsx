import { useTranslations } from "next-intl";
import { RichText } from "@/components/ui/rich-text";
import type { ReportQuestion } from "@/lib/interviews/report-schema";

interface DoubtNoteProps {
  readonly doubt: NonNullable<NonNullable<ReportQuestion["open"]>["doubt"]>;
}

/** That points are withheld, which, and because of what: of what is contradicted, else of being about something else. Old marks name neither. */
export function DoubtNote({ doubt: { contradicted, withheld } }: DoubtNoteProps) {
  const t = useTranslations("interviewReport.doubt");
  const isDrift = contradicted.length === 0 && withheld.length > 0;
  return (
    <section className="space-y-2 text-sm">
      <p className="text-caution">{t(isDrift ? "drift" : "why")}</p>
      <Listed title={t("contradicted")} texts={contradicted} />
      <Listed title={t("withheld")} texts={withheld} />
      <p className="text-muted">{t("dispute")}</p>
    </section>
  );
}

/** `texts`: sanitised HTML. Nothing where there is none. */
function Listed({ title, texts }: { readonly title: string; readonly texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <div>
      <p className="text-muted">{title}</p>
      <ul className="list-disc pl-5">
        {texts.map((html, index) => (
          <li key={index}>
            <RichText html={html} />
          </li>
        ))}
      </ul>
    </div>
  );
}
