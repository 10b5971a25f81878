import { group, type Line } from "@/lib/lab-kit/ledger";
import { SOURCES } from "@/lib/labs/tokenizer/sources";
import type { PricedPiece, Pruning } from "@/lib/tokenizers/contract";

/**
 * What the whole text loses with one piece, in nats: with f uses among s in all, and a₁ … aₖ in its place,
 * f · (ln(f ÷ s) − Σ ln((f(aᵢ) + f) ÷ (s + f · (k − 1)))), which is s times the loss of sentencepiece's trainer.
 */
export function pruningLines({ uses: all }: Pruning, { uses, loss, instead }: PricedPiece): Line<"loss">[] {
  const after = `(${group(all)} + ${group(uses)} × ${group(instead.length - 1)})`;
  const logs = instead.map((other) => `ln((${group(other.uses)} + ${group(uses)}) ÷ ${after})`).join(" − ");
  return [
    {
      ...{ id: "loss", formula: "f × (ln(f ÷ s) − Σ ln((f(aᵢ) + f) ÷ (s + f × (k − 1))))" },
      numbers: `${group(uses)} × (ln(${group(uses)} ÷ ${group(all)}) − ${logs})`,
      ...{ result: { kind: "number", value: loss * all }, sources: [SOURCES.pruning] },
    },
  ];
}
