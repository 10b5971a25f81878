import { useTranslations } from "next-intl";
import { FateLine } from "@/components/cms/exchange/fate-line";
import type { ReadItem } from "@/lib/cms/exchange-schema";

interface ReadRowProps {
  readonly item: ReadItem;
  readonly id: string;
  readonly isIdRight: boolean;
  readonly isTaken: boolean;
  onId(id: string): void;
  onTaken(isTaken: boolean): void;
}

/** One item of a file: what comes through, whether it is taken, and what it is to be called. */
export function ReadRow({ item, id, isIdRight, isTaken, onId, onTaken }: ReadRowProps) {
  const t = useTranslations("cms.exchange");
  const name = item.fate.title || item.fate.item;
  return (
    <li className="flex gap-3 py-2.5">
      <label className="-m-2 grid size-9 shrink-0 cursor-pointer place-items-center">
        <input
          type="checkbox"
          checked={isTaken}
          aria-label={t("take", { item: name })}
          onChange={(event) => onTaken(event.target.checked)}
          className="size-4 accent-accent"
        />
      </label>
      <div className="min-w-0 flex-1">
        <FateLine fate={item.fate} />
        <p className="mt-1.5 flex flex-wrap items-center gap-2 text-sm">
          <label className="flex max-w-full min-w-0 items-center gap-2">
            <span className="shrink-0 text-xs text-muted">{t("id")}</span>
            <input
              value={id}
              maxLength={80}
              autoComplete="off"
              spellCheck={false}
              aria-invalid={!isIdRight}
              aria-label={t("idOf", { item: name })}
              onChange={(event) => onId(event.target.value.trim())}
              className="min-h-8 w-64 max-w-full min-w-0 rounded-md border border-edge bg-raised px-2 font-mono text-xs aria-invalid:border-wrong"
            />
          </label>
          {item.isKnown && id === item.id && <span className="text-xs text-caution">{t("known")}</span>}
        </p>
      </div>
    </li>
  );
}
