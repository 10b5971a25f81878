import { useTranslations } from "next-intl";
import { useMoment } from "@/components/notebooks/use-moment";
import type { Keeping } from "@/lib/notebooks/notebook-keeper";

const TONE = { kept: "text-muted", pending: "text-muted", sending: "text-muted", offline: "text-caution", refused: "text-wrong" } as const; // prettier-ignore

/** Where the newest version lies, always in sight. */
export function SaveNote({ keeping }: { readonly keeping: Keeping }) {
  const t = useTranslations("notebooks.keeping");
  const moment = useMoment();
  const { account, isHere, savedAt } = keeping;
  const time = savedAt === null ? "" : moment(savedAt, "hour");
  const what = account === "kept" && savedAt === null ? "untouched" : account;
  return (
    <p data-keeping={account} className={`text-sm ${isHere ? TONE[account] : "text-caution"}`}>
      {t(what, { time })}
      {!isHere && ` ${t("notHere")}`}
    </p>
  );
}
