// Written by `npm run generate` from the folders beside it. Do not edit.
import lora from "@/lib/labs/lora/built";
import memory from "@/lib/labs/memory/built";

export const builtLabs = {
  "lora": lora,
  "memory": memory,
} as const;
