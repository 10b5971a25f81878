import type { Locale } from "@/lib/core/locale";
import type { LabProps } from "@/lib/labs/contract";
import type { Setting } from "@/lib/labs/generation/client/use-engine";
import type { Facts, State } from "@/lib/labs/generation/meta";
import { warpingOf } from "@/lib/labs/generation/model";
import { words } from "@/lib/labs/generation/words";
import type { Method, Setup } from "@/lib/labs/generation/worker/protocol";

export interface PartSetting extends Setting {
  /** What the first press fetches of the model, in bytes before compression. */
  readonly modelBytes: number;
  /** Goes back to the model that comes with the site; not there while that one is shown. */
  readonly toTiny?: () => void;
}

/** What the parts get that need a model. */
export type PartProps = LabProps<State, Facts> & { readonly setting: PartSetting };

/** What the state asks for, as the worker takes it. */
export function methodOf(state: State, kind: State["method"] = state.method): Method {
  if (kind === "beam") return { kind, width: state.width, alpha: state.alpha / 100 };
  const warping = warpingOf(state);
  return kind === "greedy" ? { kind, warping } : { kind, warping, seed: state.seed };
}

/** Whether prompts go into a template: where the model has one and nobody switched it off. */
export const isChatOf = ({ chat }: Pick<State, "chat">, { model }: Pick<Setting, "model">): boolean =>
  chat && model.isChat;

/** What is asked when nothing is typed: the beginning of a text, or a question to a model that converses. */
export function exampleOf(state: State, setting: Setting, locale: Locale): string {
  const { example, chatExample } = words[locale].text;
  return isChatOf(state, setting) ? chatExample : example;
}

/** The prompt of a state, as the worker takes it. */
export function promptOf(state: State, setting: Setting, locale: Locale): Pick<Setup, "prompt" | "isChat"> {
  return { prompt: state.prompt.trim() || exampleOf(state, setting, locale), isChat: isChatOf(state, setting) };
}
