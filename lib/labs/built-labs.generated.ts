// Written by `npm run generate` from the folders beside it. Do not edit.
import lora from "@/lib/labs/lora/built";

export const builtLabs = {
  "lora": lora,
} as const;
