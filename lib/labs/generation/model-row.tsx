import { type ReactNode, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locale";
import type { DeviceFacts } from "@/lib/browser-models/client/inspect-device";
import { type Lack, missingBytes, type ModelPlan } from "@/lib/browser-models/client/plan-model";
import type { ModelFacts } from "@/lib/browser-models/model-list";
import { megabytes } from "@/lib/labs/generation/run-control";
import { sentences } from "@/lib/labs/generation/sentences";
import { words } from "@/lib/labs/generation/words";
import { formatNumber, formatShort } from "@/lib/quantity/format-quantity";

/** From so many parameters on the processor takes seconds for what a graphics card does at once. */
const SLOW_FROM = 50_000_000;
/** The file while it is read, and the engine's own copy of it. */
const COPIES = 2;

interface ModelRowProps {
  readonly model: ModelFacts;
  readonly name: string;
  readonly plan: ModelPlan | Lack;
  readonly facts: DeviceFacts;
  readonly kept: ReadonlySet<string>;
  readonly group: string;
  readonly isChosen: boolean;
  onChoose(): void;
  /** Lets go of its files; models that come with the site have no such button. */
  readonly onRemove?: () => void;
  readonly locale: Locale;
}

/** One model that can be chosen: what it is, what it weighs, what it needs, and what of it the browser has kept. */
export function ModelRow({ model, name, plan, facts, kept, locale, onRemove, ...choice }: ModelRowProps) {
  const w = words[locale].choice;
  const isPossible = typeof plan === "object";
  const missing = isPossible ? missingBytes(plan, kept) : 0;
  const id = `${choice.group}-${model.id}`;
  const radio = useRef<HTMLInputElement>(null);
  const facets = [
    model.parameters !== undefined && w.parameters(formatShort(model.parameters, "count", locale)),
    ...(isPossible
      ? [megabytes(plan.bytes, locale), w.dtypes[plan.dtype], words[locale].engine.devices[plan.device]]
      : []),
    w.vocabulary(formatNumber(model.vocabulary, locale, 7)),
    model.licence,
  ];
  return (
    <li className="py-2">
      <label className="flex cursor-pointer items-baseline gap-2.5">
        <input
          ref={radio}
          type="radio"
          name={choice.group}
          aria-describedby={id}
          checked={choice.isChosen}
          disabled={!isPossible}
          onChange={choice.onChoose}
          className="size-4 shrink-0 translate-y-0.5 accent-accent"
        />
        <span className="min-w-0 flex-1 font-medium wrap-anywhere">{name}</span>
      </label>
      <p id={id} className="ml-6.5 text-sm text-muted">
        {facets.filter(Boolean).join(" · ")}
      </p>
      <div className="ml-6.5 space-y-1 text-sm">
        {isPossible ? (
          onRemove && <Needs {...{ model, plan, facts, missing, locale }} />
        ) : (
          <p className="text-muted">{w.lacks[plan]}</p>
        )}
        {onRemove && isPossible && missing < plan.bytes && (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span>
              {missing === 0
                ? w.kept
                : w.partlyKept(megabytes(plan.bytes - missing, locale), megabytes(plan.bytes, locale))}
            </span>
            <Button
              variant="quiet"
              aria-label={w.removeOf(name)}
              onClick={() => {
                // The button goes with the files, and the focus must not go with it.
                radio.current?.focus();
                onRemove();
              }}
            >
              {w.remove}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}

type NeedsProps = Pick<ModelRowProps, "model" | "facts" | "locale"> & {
  readonly plan: ModelPlan;
  readonly missing: number;
};

function Needs({ model, plan, facts, missing, locale }: NeedsProps): ReactNode {
  const w = words[locale].choice;
  const isSlow = plan.device === "wasm" && (model.parameters ?? SLOW_FROM) >= SLOW_FROM;
  return (
    <>
      <p className="text-pretty text-muted">
        {sentences(locale, w.memory(megabytes(COPIES * plan.bytes, locale)), isSlow && w.slow)}
      </p>
      {facts.room !== undefined && facts.room < missing && (
        <p className="rounded-lg bg-caution-soft px-3 py-2 text-pretty">{w.noRoom(megabytes(facts.room, locale))}</p>
      )}
    </>
  );
}
