// Written by `npm run generate` from the folders beside it. Do not edit.
import lora from "@/lib/labs/lora/built";
import tokenizer from "@/lib/labs/tokenizer/built";

export const builtLabs = {
  "lora": lora,
  "tokenizer": tokenizer,
} as const;
