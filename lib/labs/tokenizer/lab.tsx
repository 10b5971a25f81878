import { useEffect, useEffectEvent } from "react";
import type { LabProps } from "@/lib/labs/contract";
import { ComparePart } from "@/lib/labs/tokenizer/compare-part";
import { EncodePart } from "@/lib/labs/tokenizer/encode-part";
import { ExtendPart } from "@/lib/labs/tokenizer/extend-part";
import type { Facts, State } from "@/lib/labs/tokenizer/meta";
import { StepPart } from "@/lib/labs/tokenizer/step-part";
import { TrainPart } from "@/lib/labs/tokenizer/train-part";
import { optionsOf, sourceOf } from "@/lib/labs/tokenizer/training-options";
import { useHeld } from "@/lib/labs/tokenizer/use-held";
import { useJob } from "@/lib/labs/tokenizer/use-job";
import { useShelf } from "@/lib/labs/tokenizer/use-shelf";

/** Trains tokenizers, shows each step, encodes, compares and extends. */
export default function TokenizerLab(props: LabProps<State, Facts>) {
  const { state } = props;
  const training = useJob<"train">();
  const shelf = useShelf();
  const { start, made } = training;
  useHeld([made?.holder, ...shelf.entries.map(({ holder }) => holder)]);

  // What the link holds is trained at once, so that every part has something to show. It takes a second at most: links are short, and
  // longer samples wait for their button.
  const trainLinked = useEffectEvent(() => {
    const source = sourceOf(state, state.own);
    if (source && (source.kind === "own" || source.characters <= AT_ONCE))
      start({ type: "train", source, options: optionsOf(state) });
  });
  useEffect(() => trainLinked(), []);

  return (
    <>
      <TrainPart {...props} training={training} shelf={shelf} />
      <StepPart {...props} made={made} />
      <EncodePart {...props} made={made} />
      <ComparePart {...props} made={made} shelf={shelf} />
      <ExtendPart {...props} />
    </>
  );
}

/** Characters. */
const AT_ONCE = 300_000;
