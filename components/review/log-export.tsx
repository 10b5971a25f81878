import { useTranslations } from "next-intl";
import { Failure } from "@/components/review/failure";
import { Section } from "@/components/ui/section";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { useDownloadLog } from "@/lib/review/client/use-download-log";

/** The review log as a file that FSRS's own tools read. */
export function LogExport({ locale }: { readonly locale: Locale }) {
  const t = useTranslations("review.log");
  const download = useDownloadLog();
  return (
    <Section title={t("title")} intro={t("intro")}>
      <Button variant="quiet" busy={download.isPending} onClick={() => download.mutate()}>
        {t("download")}
      </Button>
      <span role="status" className="ml-3 text-sm text-muted">
        {download.isSuccess && t("done")}
      </span>
      {download.error && (
        <div className="mt-3">
          <Failure error={download.error} locale={locale} />
        </div>
      )}
    </Section>
  );
}
