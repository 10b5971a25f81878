import { Button } from "@/components/ui/button";
import type { LabProps } from "@/lib/labs/contract";
import type { Choice } from "@/lib/labs/generation/client/choose-model";
import { planModel } from "@/lib/browser-models/client/plan-model";
import type { Surroundings } from "@/lib/browser-models/client/use-surroundings";
import type { ListState } from "@/lib/browser-models/client/ask-model-list";
import type { Facts, State } from "@/lib/labs/generation/meta";
import type { ModelFacts } from "@/lib/browser-models/model-list";
import { removeFiles } from "@/lib/browser-models/model-store";
import { ModelRow } from "@/lib/labs/generation/model-row";
import { sentences } from "@/lib/labs/generation/sentences";
import { words } from "@/lib/labs/generation/words";

export interface Offer {
  readonly choice: Choice;
  readonly list: ListState;
  readonly isOpen: boolean;
  onOpen(isOpen: boolean): void;
  /** Asks the host once more. */
  onAsk(): void;
  readonly kept: ReadonlySet<string>;
  onRemoved(): void;
}
type ModelChoiceProps = Pick<LabProps<State, Facts>, "state" | "onState" | "locale" | "idPrefix"> &
  Surroundings & { readonly offer: Offer };

/** The tiny model, and those of the host that the operator allows; its list is asked when somebody opens it. */
export function ModelChoice({ state, onState, locale, idPrefix, files, facts, offer }: ModelChoiceProps) {
  const w = words[locale].choice;
  const { choice, list } = offer;
  const isSettled = list.status === "here" || list.status === "failed";
  const isWaiting = files.host !== undefined && !isSettled && choice.trouble === "unknown";
  const trouble = !isWaiting && choice.trouble && (
    <p role="alert" className="rounded-lg bg-caution-soft px-4 py-3 text-sm text-pretty wrap-anywhere">
      {sentences(locale, w.troubles[choice.trouble](state.model), w.tinyInstead)}
    </p>
  );
  if (!files.host) return trouble || null;
  const host = new URL(files.host).host;
  const row = (model: ModelFacts) => ({
    ...{ model, facts, locale, group: `${idPrefix}-model`, kept: offer.kept },
    plan: planModel(model, state.device, facts),
    isChosen: choice.chosen.model.id === model.id,
    onChoose: () => onState({ model: model.id, head: "" }),
  });

  /** What the tiny model has too stays: it comes with the site. */
  async function remove(model: ModelFacts) {
    const hashesOf = (of: ModelFacts) => Object.values(of.files).map(({ sha256 }) => sha256);
    const shared = hashesOf(files.model);
    await removeFiles(hashesOf(model).filter((sha256) => !shared.includes(sha256)));
    offer.onRemoved();
  }

  return (
    <fieldset className="space-y-2 pb-3">
      <legend className="text-sm font-medium">{w.legend}</legend>
      {trouble}
      <ul>
        <ModelRow {...row(files.model)} name={w.tiny} />
      </ul>
      <details open={offer.isOpen} onToggle={(event) => offer.onOpen(event.currentTarget.open)}>
        <summary className="w-fit rounded-sm py-1 hover:text-accent">{w.larger(host)}</summary>
        <div className="mt-1 space-y-2">
          <p className="text-sm text-pretty text-muted">
            {sentences(locale, w.about(host), facts.savesData && w.savesData)}
          </p>
          <p role="status" className="text-sm text-muted">
            {list.status === "asking" ? w.asking(host) : list.status === "here" && list.models.length === 0 && w.none}
          </p>
          {list.failure && (
            <p role="alert" className="rounded-lg bg-caution-soft px-4 py-3 text-sm text-pretty">
              {sentences(
                locale,
                w.listFailures(host)[list.failure] ?? w.listFailed,
                list.models.length > 0 ? w.oldList : w.tinyGoesOn,
              )}
            </p>
          )}
          <ul className="divide-y divide-line">
            {list.models.map((model) => (
              <ModelRow
                key={model.id}
                {...row(model)}
                name={model.name}
                onRemove={() => void remove(model).catch(offer.onRemoved)}
              />
            ))}
          </ul>
          <Button variant="quiet" busy={list.status === "asking"} onClick={offer.onAsk}>
            {w.askAgain}
          </Button>
        </div>
      </details>
    </fieldset>
  );
}
