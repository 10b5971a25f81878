// Written by `npm run generate` from the folders beside it. Do not edit.
import generation from "@/lib/labs/generation/built";
import lora from "@/lib/labs/lora/built";
import memory from "@/lib/labs/memory/built";
import tokenizer from "@/lib/labs/tokenizer/built";

export const builtLabs = {
  "generation": generation,
  "lora": lora,
  "memory": memory,
  "tokenizer": tokenizer,
} as const;
