import { getTranslations } from "next-intl/server";
import { ReportButton } from "@/components/shell/report-button";
import type { BuiltLesson } from "@/lib/content/built-lesson";
import { BUILT_CONTACT } from "@/lib/site/origin";

/** Where the lesson is kept and how to say what is wrong with it: by the form, or without JavaScript by mail. */
export async function LessonFeedback({ lesson: { locale, entry } }: { readonly lesson: BuiltLesson }) {
  const t = await getTranslations({ locale, namespace: "lesson" });
  return (
    <div className="no-print mt-8 text-sm text-muted">
      <p>
        {t("master")} <ReportButton label={t("report")} failed={t("reportFailed")} />
      </p>
      <noscript>
        {/* Goes where the operator names nobody: scripts/front/fill-in.mjs. */}
        <p data-contact>
          {t("reportByMail")}{" "}
          <a
            className="underline underline-offset-4"
            href={`mailto:${BUILT_CONTACT}?subject=${encodeURIComponent(`Warmup: ${entry.slug}`)}`}
          >
            {BUILT_CONTACT}
          </a>
        </p>
      </noscript>
    </div>
  );
}
