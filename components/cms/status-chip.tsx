import { useTranslations } from "next-intl";
import type { RevisionStatus } from "@/lib/cms/schema";

/** Of a revision, or of an item that has none or is out of use. */
export const STATUS_TONE: Readonly<Record<RevisionStatus | "unwritten" | "retired", string>> = {
  unwritten: "bg-surface text-muted",
  draft: "bg-surface text-muted",
  in_review: "bg-accent-soft text-accent",
  changes_asked: "bg-caution-soft text-caution",
  approved: "bg-correct-soft text-correct",
  published: "bg-correct-soft text-correct",
  superseded: "bg-surface text-muted",
  retired: "bg-wrong-soft text-wrong",
};

export function StatusChip({ status }: { readonly status: RevisionStatus | "retired" }) {
  const t = useTranslations("cms.editor.status");
  return <span className={`rounded px-1.5 py-0.5 text-xs font-medium ${STATUS_TONE[status]}`}>{t(status)}</span>;
}
