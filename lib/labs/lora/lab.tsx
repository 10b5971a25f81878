import type { LabProps } from "@/lib/labs/contract";
import { choose } from "@/lib/labs/lora/chosen";
import { CountingPart } from "@/lib/labs/lora/counting-part";
import { MemoryPart } from "@/lib/labs/lora/memory-part";
import type { Facts, State } from "@/lib/labs/lora/meta";
import { SpectrumPart } from "@/lib/labs/lora/spectrum-part";
import { StepsPart } from "@/lib/labs/lora/steps-part";

/** Counts, bytes, singular values and the first steps of LoRA. */
export default function LoraLab(props: LabProps<State, Facts>) {
  const chosen = choose(props.state, props.facts);
  return (
    <>
      <CountingPart {...props} chosen={chosen} />
      <MemoryPart {...props} chosen={chosen} />
      <SpectrumPart {...props} />
      <StepsPart {...props} />
    </>
  );
}
