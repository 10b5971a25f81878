import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import { useEngineState } from "@/lib/labs/generation/client/use-engine";
import type { PartSetting } from "@/lib/labs/generation/part-props";
import { ToTiny } from "@/lib/labs/generation/to-tiny";
import { words } from "@/lib/labs/generation/words";
import { formatNumber, formatShort } from "@/lib/quantity/format-quantity";

/** Bytes as people of downloads say them, to a tenth. */
export const megabytes = (bytes: number, locale: Locale) =>
  formatShort(Math.round(bytes / 1e5) * 1e5, "bytes", locale, "MB");

interface RunControlProps {
  readonly setting: PartSetting;
  /** The name of the part, by which it knows what it began. */
  readonly name: string;
  /** What is done, as a verb and on a button. */
  readonly verb: string;
  readonly label: string;
  onStart(): void;
  readonly locale: Locale;
}

/** One button that loads the model when it is not there, runs, and stops; and beneath it what is going on. */
export function RunControl({ setting, name, verb, label, onStart, locale }: RunControlProps) {
  const w = words[locale].control;
  const { engine, engineBytes, modelBytes, toTiny } = setting;
  const state = useEngineState(engine);
  const isMine = state.busy === name;
  const isLoading = state.model === "loading";
  const size = megabytes(engineBytes + modelBytes, locale);
  const share = state.total > 0 ? state.loaded / state.total : 0;
  return (
    <div>
      {isMine ? (
        <Button variant="quiet" onClick={engine.stop}>
          {isLoading ? w.cancel : w.stop}
        </Button>
      ) : (
        <Button data-run={name} onClick={onStart}>
          {state.model === "none" ? w.loadAndRun(size, verb) : label}
        </Button>
      )}
      <div className="mt-2 min-h-6 text-sm text-muted" role="status">
        {isMine &&
          (isLoading
            ? share >= 1
              ? w.preparing
              : w.loading(
                  `${formatNumber(Math.floor(share * 100), locale, 3)}%`,
                  megabytes(state.loaded, locale),
                  megabytes(state.total, locale),
                )
            : w.running)}
      </div>
      {state.failure?.in === name && !state.busy && (
        <div role="alert" className="rounded-lg bg-caution-soft px-4 py-3 text-sm text-pretty">
          <p>{(toTiny && w.hostFailures(setting.model.name)[state.failure.kind]) ?? w.failures[state.failure.kind]}</p>
          {toTiny && (
            <div className="mt-2">
              <ToTiny {...{ name, locale }} onPress={toTiny} />
            </div>
          )}
          {state.failure.detail && (
            <details className="mt-1">
              <summary className="w-fit text-muted">{w.detail}</summary>
              <p className="mt-1 font-mono text-xs wrap-anywhere">{state.failure.detail}</p>
            </details>
          )}
        </div>
      )}
    </div>
  );
}
