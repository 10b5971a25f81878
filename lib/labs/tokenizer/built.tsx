import { group } from "@/lib/lab-kit/ledger";
import { LedgerList } from "@/lib/lab-kit/ledger-list";
import type { BuiltLab } from "@/lib/labs/contract";
import { listExtensionLines } from "@/lib/labs/tokenizer/extension-lines";
import type { Facts, State } from "@/lib/labs/tokenizer/meta";
import { readPiece } from "@/lib/labs/tokenizer/piece-text";
import { sampleTexts } from "@/lib/labs/tokenizer/training-source";
import { words } from "@/lib/labs/tokenizer/words";
import { finish } from "@/lib/tokenizers/finish";
import { trainTokenizer } from "@/lib/tokenizers/train-tokenizer";

/** The merges of the example that can be counted by hand, and what an extension like that of Chinese-LLaMA costs. */
const Built: BuiltLab<State, Facts> = ({ state, locale }) => {
  const { built, train, step, extend } = words[locale];
  const options = {
    kind: "byte-bpe",
    pattern: "gpt2",
    vocabularySize: 400,
    minFrequency: 2,
    specialTokens: [],
  } as const;
  const { steps, spec } = finish(trainTokenizer(sampleTexts("tiny", 0), options));
  const show = (id: number | undefined) => readPiece(spec.model.pieces[id ?? -1] ?? "", true);
  const lines = listExtensionLines({
    ...{ before: 32_000, added: 17_953, hidden: state.hidden, width: Number(state.width), tied: state.tied },
    ...{ tokensBefore: 0, tokensAfter: 0 },
  });
  return (
    <>
      <h2 className="text-2xl font-semibold">{train.title}</h2>
      <p className="mt-2 mb-4 text-muted">{train.kindNotes["byte-bpe"]}</p>
      <table className="w-full max-w-xl border-collapse text-sm">
        <caption className="pb-2 text-left font-medium">{built.tiny}</caption>
        <thead className="bg-surface">
          <tr>
            {built.head.map((name) => (
              <th key={name} scope="col" className="px-2.5 py-1.5 text-left font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="font-mono">
          {Array.from(steps?.left ?? [], (left, index) => (
            <tr key={index} className="border-t border-line">
              <td className="px-2.5 py-1">{index + 1}</td>
              <td className="px-2.5 py-1">
                {show(left)} + {show(steps?.right[index])}
              </td>
              <td className="px-2.5 py-1">{show(steps?.result[index])}</td>
              <td className="px-2.5 py-1">{group(steps?.count[index] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-4 text-muted">{step.lead}</p>
      <h2 className="mt-10 text-2xl font-semibold">{extend.title}</h2>
      <p className="mt-2 mb-4 text-muted">{extend.lead}</p>
      <LedgerList
        lines={lines.filter(({ id }) => id === "rows" || id === "parameters" || id === "bytes")}
        labelOf={(id) => extend.ledger[id]}
        strong={["bytes"]}
        locale={locale}
      />
    </>
  );
};
export default Built;
