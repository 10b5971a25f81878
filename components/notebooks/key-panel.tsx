import { useTranslations } from "next-intl";
import { PanelFrame } from "@/components/notebooks/panel-frame";
import { showKey } from "@/components/notebooks/key-names";
import { KEYS, type Mode } from "@/lib/notebooks/cell-model/keys";

/** All keys, by where they work. */
export function KeyPanel({ onClose }: { onClose(): void }) {
  const t = useTranslations("notebooks");
  const list = (mode: Mode) => (
    <section className="min-w-0">
      <h3 className="mb-1 font-medium">{t(`keys.${mode}`)}</h3>
      <dl className="grid grid-cols-[minmax(7rem,max-content)_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
        {KEYS.filter((binding) => binding.mode === mode).map(({ command, keys }) => (
          <div key={command + keys[0]} className="contents">
            <dt className="font-mono text-xs leading-6">{keys.map(showKey).join(", ")}</dt>
            <dd>{t(`commands.${command}`)}</dd>
          </div>
        ))}
        {mode === "edit" && (
          <div className="contents">
            <dt className="font-mono text-xs leading-6">Ctrl+M</dt>
            <dd>{t("keys.tab")}</dd>
          </div>
        )}
      </dl>
    </section>
  );
  return (
    <PanelFrame title={t("keys.title")} onClose={onClose}>
      <div className="grid gap-6 sm:grid-cols-2">
        {list("command")}
        {list("edit")}
      </div>
      <p className="mt-3 text-sm text-muted">{t("keys.mac")}</p>
    </PanelFrame>
  );
}
