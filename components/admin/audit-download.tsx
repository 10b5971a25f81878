"use client";

import { useTranslations } from "next-intl";
import { AdminAlert } from "@/components/admin/admin-alert";
import { Button } from "@/components/ui/button";
import { AUDIT_FORMATS } from "@/lib/admin/audit-file";
import type { AuditQuery } from "@/lib/admin/audit-schema";
import { useDownloadAudit } from "@/lib/admin/client/use-download-audit";
import type { Locale } from "@/lib/core/locale";

interface AuditDownloadProps {
  readonly query: Partial<AuditQuery>;
  readonly locale: Locale;
}

/** What the filter finds, as a file. */
export function AuditDownload({ query, locale }: AuditDownloadProps) {
  const t = useTranslations("admin.audit.download");
  const download = useDownloadAudit(query);
  const { data } = download;
  return (
    <div className="mt-4 flex flex-wrap items-center gap-2">
      {AUDIT_FORMATS.map((format) => (
        <Button key={format} variant="quiet" busy={download.isPending} onClick={() => download.mutate(format)}>
          {t(format)}
        </Button>
      ))}
      <p role="status" className="text-sm text-muted">
        {download.isPending ? t("busy") : data ? t(data.isCut ? "cut" : "done", { count: data.count }) : ""}
      </p>
      <AdminAlert error={download.error} locale={locale} />
    </div>
  );
}
