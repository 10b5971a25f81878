// Written by `npm run generate` from the folders beside it. Do not edit.
import { meta as generation } from "@/lib/labs/generation/meta";
import { meta as lora } from "@/lib/labs/lora/meta";

export const labs = {
  "generation": generation,
  "lora": lora,
} as const;
