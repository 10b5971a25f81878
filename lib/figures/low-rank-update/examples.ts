import type { FigureExamples } from "@/lib/figures/contract";

export const examples: FigureExamples = {
  square: { data: { dIn: 4096, dOut: 4096, rank: 8, alpha: 16 } },
  tall: { data: { dIn: 4096, dOut: 14336, rank: 64, alpha: 16 } },
};
