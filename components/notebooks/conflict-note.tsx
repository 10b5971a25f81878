import { useTranslations } from "next-intl";
import { useSession } from "@/components/notebooks/notebook-session";
import type { Cell } from "@/lib/notebooks/cell-model/cell";
import { toDocument } from "@/lib/notebooks/cell-model/documents";
import { conflictOf, settleConflict } from "@/lib/notebooks/settle-conflict";

/** Beside the cell that was changed here and elsewhere: this is the other text, and one of them may go. */
export function ConflictNote({ cell }: { readonly cell: Cell }) {
  const t = useTranslations("notebooks.conflict");
  const { store, dispatch } = useSession();
  if (conflictOf(cell) === undefined) return null;
  const settle = (keeps: "mine" | "theirs" | "both") =>
    dispatch({ type: "replace", document: settleConflict(toDocument(store.state), cell.id, keeps) });
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-caution bg-caution-soft px-3 py-1.5 text-sm">
      <p>{t("text")}</p>
      {(["mine", "theirs", "both"] as const).map((keeps) => (
        <button
          key={keeps}
          type="button"
          onClick={() => settle(keeps)}
          className="min-h-8 font-medium text-accent underline decoration-accent/40 underline-offset-4"
        >
          {t(keeps)}
        </button>
      ))}
    </div>
  );
}
