import { useTranslations } from "next-intl";
import { memo } from "react";
import { OutputError } from "@/components/notebooks/output-error";
import { OutputText } from "@/components/notebooks/output-text";
import { OutputValue } from "@/components/notebooks/output-value";
import type { CellOutput } from "@/lib/notebooks/schema";
import type { CodeError } from "@/lib/runtime/contract";

interface CellOutputsProps {
  readonly outputs: readonly CellOutput[];
  readonly isCut?: boolean;
  readonly error?: CodeError | null;
  onLine?(line: number): void;
  onFrame?(label: string, line: number): void;
}

const nowhere = () => undefined;

/** What a cell gave, in the order in which it came. */
export const CellOutputs = memo(function CellOutputs({
  outputs,
  isCut = false,
  error = null,
  onLine = nowhere,
  onFrame = nowhere,
}: CellOutputsProps) {
  const t = useTranslations("notebooks.output");
  return (
    <>
      {outputs.map((output, index) => {
        switch (output.output_type) {
          case "stream":
            return <OutputText key={index} text={output.text} isError={output.name === "stderr"} />;
          case "display_data":
          case "execute_result":
            return <OutputValue key={index} data={output.data} />;
          case "error":
            return (
              <OutputError
                key={index}
                {...{ name: output.ename, message: output.evalue, traceback: output.traceback, error }}
                onLine={onLine}
                onFrame={onFrame}
              />
            );
        }
      })}
      {isCut && <p className="px-2 text-sm text-caution">{t("cut")}</p>}
    </>
  );
});
