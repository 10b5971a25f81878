import { useTranslations } from "next-intl";
import type { RevisionStatus } from "@/lib/cms/schema";

const TONE: Readonly<Record<RevisionStatus | "retired", string>> = {
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
  return <span className={`rounded px-1.5 py-0.5 text-xs font-medium ${TONE[status]}`}>{t(status)}</span>;
}
