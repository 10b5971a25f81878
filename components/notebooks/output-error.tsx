import { useTranslations } from "next-intl";
import { OutputText } from "@/components/notebooks/output-text";
import { plainText } from "@/lib/notebooks/plain-text";
import type { CodeError } from "@/lib/runtime/contract";

interface OutputErrorProps {
  readonly name: string;
  readonly message: string;
  readonly traceback: readonly string[];
  /** What is known of a failure of this visit. */
  readonly error: CodeError | null;
  onLine(line: number): void;
  /** Leads to a cell that is on the way to the failure, by what its run was called. */
  onFrame(label: string, line: number): void;
}

/** Why code failed, the way there through cells, and a step to the line. */
export function OutputError({ name, message, traceback, error, onLine, onFrame }: OutputErrorProps) {
  const t = useTranslations("notebooks.output");
  const text = plainText(traceback.join("\n")) || `${name}: ${message}`;
  const link = "min-h-8 text-wrong underline decoration-wrong/40 underline-offset-4";
  const others = (error?.frames ?? []).filter(({ label }, index, all) => label !== null && index < all.length - 1);
  return (
    <div className="border-l-2 border-wrong bg-wrong-soft text-wrong">
      <OutputText text={text} />
      {error?.missing && (
        <p className="px-2 pb-1 text-sm">
          {t(`missing.${error.missing.reason}`, {
            module: error.missing.module,
            package: error.missing.package ?? error.missing.module,
          })}
        </p>
      )}
      {error && error.line !== null && (
        <p className="flex flex-wrap gap-x-4 px-2 pb-1 text-sm">
          <button type="button" className={link} onClick={() => onLine(error.line ?? 1)}>
            {t("toLine", { line: error.line })}
          </button>
          {others.map(({ label, line }, index) => (
            <button key={index} type="button" className={link} onClick={() => onFrame(label ?? "", line)}>
              {t("toFrame", { label: label ?? "", line })}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
