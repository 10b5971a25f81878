import type { LabProps } from "@/lib/labs/contract";
import type { Setting } from "@/lib/labs/generation/client/use-engine";
import type { Facts, State } from "@/lib/labs/generation/meta";
import { warpingOf } from "@/lib/labs/generation/model";
import type { Method } from "@/lib/labs/generation/worker/protocol";

/** What the parts get that need a model. */
export type PartProps = LabProps<State, Facts> & { readonly setting: Setting };

/** What the state asks for, as the worker takes it. */
export function methodOf(state: State, kind: State["method"] = state.method): Method {
  if (kind === "beam") return { kind, width: state.width, alpha: state.alpha / 100 };
  const warping = warpingOf(state);
  return kind === "greedy" ? { kind, warping } : { kind, warping, seed: state.seed };
}
