// Written by `npm run generate` from the folders beside it. Do not edit.
import { meta as lora } from "@/lib/labs/lora/meta";
import { meta as memory } from "@/lib/labs/memory/meta";
import { meta as tokenizer } from "@/lib/labs/tokenizer/meta";

export const labs = {
  "lora": lora,
  "memory": memory,
  "tokenizer": tokenizer,
} as const;
