import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

interface SittingActionsProps {
  readonly isBusy: boolean;
  onBury(): void;
  onSuspend(): void;
  onUndo(): void;
}

/** What can be done besides answering, each with its key. */
export function SittingActions({ isBusy, onBury, onSuspend, onUndo }: SittingActionsProps) {
  const t = useTranslations("review.session");
  const actions = [
    { name: "undo", keys: "U", act: onUndo },
    { name: "bury", keys: "-", act: onBury },
    { name: "suspend", keys: "@", act: onSuspend },
  ] as const;
  return (
    <div className="mt-3 border-t border-line pt-4">
      <div className="flex flex-wrap gap-2">
        {actions.map(({ name, keys, act }) => (
          <Button key={name} variant="quiet" busy={isBusy} onClick={act} aria-keyshortcuts={keys}>
            {t(name)}
            <kbd className="font-mono text-xs text-muted">{keys}</kbd>
          </Button>
        ))}
      </div>
      <p className="mt-3 text-sm text-muted">{t("keys")}</p>
    </div>
  );
}
