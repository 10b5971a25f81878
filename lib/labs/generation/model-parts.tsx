import { Fragment, useMemo, useState, useSyncExternalStore } from "react";
import type { LabProps } from "@/lib/labs/contract";
import { AttentionPart } from "@/lib/labs/generation/attention-part";
import { CachePart } from "@/lib/labs/generation/cache-part";
import { chooseModel } from "@/lib/labs/generation/client/choose-model";
import { missingBytes } from "@/lib/browser-models/client/plan-model";
import type { Surroundings } from "@/lib/browser-models/client/use-surroundings";
import { useEngine } from "@/lib/labs/generation/client/use-engine";
import { useKept } from "@/lib/browser-models/client/use-kept";
import { useModelList } from "@/lib/browser-models/client/use-model-list";
import { ComparePart } from "@/lib/labs/generation/compare-part";
import { EnginePart } from "@/lib/labs/generation/engine-part";
import { TINY } from "@/lib/browser-models/source";
import type { Facts, State } from "@/lib/labs/generation/meta";
import type { PartProps, PartSetting } from "@/lib/labs/generation/part-props";
import { TextPart } from "@/lib/labs/generation/text-part";

/** Everything that needs a model: which one, on what it runs, and what can be seen of it. */
export function ModelParts({ found, ...props }: LabProps<State, Facts> & { readonly found: Surroundings }) {
  const { files, facts } = found;
  const { state, onState } = props;
  const { model: id, device } = state;
  const isOther = id !== TINY;
  const [isOpen, setIsOpen] = useState(isOther);
  const list = useModelList(files, isOther || isOpen, "text-generation");
  const { models } = list.state;
  const choice = useMemo(
    () => chooseModel({ model: id, device }, models, files, facts),
    [id, device, models, files, facts],
  );
  // Until its host has answered, nobody knows the model of a link: what is pressed then would be pressed for another one.
  const isUnknown = isOther && list.state.status === "asking" && !models.some((model) => model.id === id);
  const own = useEngine(files, choice.chosen);
  const phase = useSyncExternalStore(own.engine.subscribe, () => own.engine.state().model);
  const { kept, look } = useKept(isOther || isOpen, phase);

  const setting: PartSetting = {
    ...own,
    modelBytes: missingBytes(own.plan, kept),
    ...(own.model.id !== TINY && { toTiny: () => onState({ model: TINY, head: "" }) }),
  };
  // The tokens of a branch are those of the model that the link names.
  const parts: PartProps = { ...props, setting, state: own.model.id === id ? state : { ...state, head: "" } };
  const offer = { choice, list: list.state, isOpen, onOpen: setIsOpen, onAsk: list.ask, kept, onRemoved: look };
  return (
    <>
      <EnginePart {...parts} state={state} found={found} offer={offer} />
      {/* What one model said is not what another one says. */}
      {!isUnknown && (
        <Fragment key={own.model.id}>
          <TextPart {...parts} />
          <ComparePart {...parts} />
          <CachePart {...parts} />
          <AttentionPart {...parts} />
        </Fragment>
      )}
    </>
  );
}
