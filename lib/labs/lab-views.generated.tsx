// Written by `npm run generate` from the folders beside it. Do not edit.
import { lazy } from "react";

export const labViews = {
  "generation": lazy(() => import("@/lib/labs/generation/lab")),
  "lora": lazy(() => import("@/lib/labs/lora/lab")),
  "memory": lazy(() => import("@/lib/labs/memory/lab")),
  "tokenizer": lazy(() => import("@/lib/labs/tokenizer/lab")),
} as const;
