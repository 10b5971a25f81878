// Written by `npm run generate` from the folders beside it. Do not edit.
import { meta as generation } from "@/lib/labs/generation/meta";
import { meta as lora } from "@/lib/labs/lora/meta";
import { meta as memory } from "@/lib/labs/memory/meta";
import { meta as tokenizer } from "@/lib/labs/tokenizer/meta";

export const labs = {
  "generation": generation,
  "lora": lora,
  "memory": memory,
  "tokenizer": tokenizer,
} as const;
