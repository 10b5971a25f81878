import type { FigureFixtures } from "@/lib/figures/contract";

export const fixtures: FigureFixtures = {
  square: { dIn: 4096, dOut: 4096, rank: 8, alpha: 16 },
  tall: { dIn: 4096, dOut: 14336, rank: 64, alpha: 16 },
};
