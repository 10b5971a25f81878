// Written by `npm run generate` from the folders beside it. Do not edit.
import generation from "@/lib/labs/generation/built";
import lora from "@/lib/labs/lora/built";

export const builtLabs = {
  "generation": generation,
  "lora": lora,
} as const;
