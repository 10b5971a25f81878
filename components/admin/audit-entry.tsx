"use client";

import { useTranslations } from "next-intl";
import type { AuditEvent } from "@/lib/admin/audit-schema";
import { diffFields } from "@/lib/admin/diff-fields";
import type { Locale } from "@/lib/core/locale";

interface AuditEntryProps {
  readonly event: AuditEvent;
  readonly locale: Locale;
}

/** One line of the log: what, who, when, on what, and field by field what changed. */
export function AuditEntry({ event, locale }: AuditEntryProps) {
  const t = useTranslations("admin.audit");
  const { at, action, actor, object, before, after, requestId } = event;
  const time = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "medium" });
  const changes = diffFields(before, after);
  return (
    <li className="grid gap-1 py-3">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <code className="font-medium break-all">{action}</code>
        <span>{actor.kind === "account" ? actor.nickname : t(`actor.${actor.kind}`)}</span>
        <time dateTime={at} className="text-sm text-muted">
          {time.format(new Date(at))}
        </time>
      </p>
      {object !== null && (
        <p className="text-sm break-all text-muted">
          {t("object")} <code>{object}</code>
        </p>
      )}
      {changes.length > 0 && (
        <dl className="grid gap-1 text-sm">
          {changes.map(({ path, before: was, after: is }) => (
            <div key={path} className="flex flex-wrap items-baseline gap-x-2">
              <dt className="font-mono text-muted">{path || t("whole")}</dt>
              <dd className="break-all">
                {was !== undefined && (
                  <>
                    <span className="sr-only">{t("before")} </span>
                    <del className="text-wrong">{was}</del>{" "}
                  </>
                )}
                {is !== undefined && (
                  <>
                    <span aria-hidden>→ </span>
                    <span className="sr-only">{t("after")} </span>
                    <ins className="text-correct no-underline">{is}</ins>
                  </>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {requestId !== null && <p className="text-xs break-all text-muted">{t("request", { id: requestId })}</p>}
    </li>
  );
}
