// Written by `npm run generate` from the folders beside it. Do not edit.
import { lazy } from "react";
import { keepTrying } from "@/lib/core/keep-trying";

export const labViews = {
  "generation": lazy(() => keepTrying(() => import("@/lib/labs/generation/lab"))),
  "lora": lazy(() => keepTrying(() => import("@/lib/labs/lora/lab"))),
  "memory": lazy(() => keepTrying(() => import("@/lib/labs/memory/lab"))),
  "tokenizer": lazy(() => keepTrying(() => import("@/lib/labs/tokenizer/lab"))),
} as const;
