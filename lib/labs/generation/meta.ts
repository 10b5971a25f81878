import * as z from "zod";
import type { LabMeta } from "@/lib/labs/contract";
import { choiceField, flagField, integerField, subsetField, textField } from "@/lib/labs/link";
import { DEVICES, TINY } from "@/lib/browser-models/source";

export const METHODS = ["greedy", "sampling", "beam"] as const;
/** The tokens of the bench, on which every rule can be worked out by hand. */
export const LETTERS = ["a", "b", "c", "d", "e", "f", "g", "h"] as const;

/** Shares and factors are whole hundredths, so that a link stays short and exact. */
const state = z.strictObject({
  logits: textField(80, "3.0 2.2 1.4 0.6 -0.5 -1.5"),
  seen: subsetField(LETTERS, []),
  temperature: integerField(5, 300, 100),
  topK: integerField(0, 200, 0),
  topP: integerField(1, 100, 100),
  minP: integerField(0, 100, 0),
  penalty: integerField(100, 200, 100),
  device: choiceField(["auto", ...DEVICES], "auto"),
  /** An id of the list of models; one that is in no list is told and the tiny one shown. */
  model: textField(64, TINY),
  /** Whether prompts go into the model's template for conversations, where it has one. */
  chat: flagField(true),
  /** Nothing stands for an example in the language of the page. */
  prompt: textField(400, ""),
  /** Ids of tokens that were chosen behind the prompt, by a branch. */
  head: textField(400, ""),
  method: choiceField(METHODS, "sampling"),
  length: integerField(1, 400, 60),
  seed: integerField(0, 9999, 1),
  width: integerField(1, 6, 3),
  alpha: integerField(0, 200, 100),
  layer: integerField(0, 63, 0),
  attentionHead: integerField(0, 63, 0),
  /** Whether results ask for a guess first. */
  predict: flagField(true),
});
export type State = z.output<typeof state>;

const facts = z.strictObject({});
export type Facts = z.output<typeof facts>;

export const meta: LabMeta<"generation", State, Facts> = {
  slug: "generation",
  version: 1,
  state,
  params: {
    logits: "x",
    seen: "s",
    temperature: "t",
    topK: "k",
    topP: "n",
    minP: "mp",
    penalty: "rp",
    device: "d",
    model: "m",
    chat: "c",
    prompt: "q",
    head: "b",
    method: "g",
    length: "l",
    seed: "r",
    width: "w",
    alpha: "a",
    layer: "la",
    attentionHead: "h",
    predict: "p",
  },
  tables: [],
  facts,
  selectFacts: () => ({}),
};
