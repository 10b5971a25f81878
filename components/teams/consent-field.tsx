import { useTranslations } from "next-intl";
import { useId } from "react";

interface ConsentFieldProps {
  readonly shares: boolean;
  onShares(shares: boolean): void;
}

/** Whether coaches may see one's progress, and what that is: asked by an unchecked box wherever somebody joins. */
export function ConsentField({ shares, onShares }: ConsentFieldProps) {
  const t = useTranslations("teams.join");
  const hint = useId();
  return (
    <div className="rounded-lg border border-line p-3">
      <label className="flex cursor-pointer items-baseline gap-3 font-medium">
        <input
          type="checkbox"
          checked={shares}
          aria-describedby={hint}
          onChange={({ target }) => onShares(target.checked)}
          className="size-4 shrink-0 translate-y-0.5 accent-accent"
        />
        {t("consent")}
      </label>
      <p id={hint} className="mt-1 pl-7 text-sm text-muted">
        {t("consentHint")}
      </p>
    </div>
  );
}
