// Written by `npm run generate` from the folders beside it. Do not edit.
import { meta as lora } from "@/lib/labs/lora/meta";

export const labs = {
  "lora": lora,
} as const;
