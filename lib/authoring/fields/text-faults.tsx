import { useTranslations } from "next-intl";

/** What is wrong at a place of a text, in UTF-16 units. */
export interface TextFault {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

interface TextFaultsProps {
  readonly fieldId: string;
  readonly text: string;
  readonly faults: readonly TextFault[];
}

/** Each fault with its line and character; the button marks it in the field. */
export function TextFaults({ fieldId, text, faults }: TextFaultsProps) {
  const t = useTranslations("authoring");
  if (faults.length === 0) return null;
  const show = ({ start, end }: TextFault) => {
    const field = document.getElementById(fieldId);
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
    field.focus();
    field.setSelectionRange(start, end);
  };
  return (
    <ul className="mt-1 space-y-1 text-sm text-wrong">
      {faults.map((fault, index) => {
        const before = text.slice(0, fault.start).split("\n");
        const place = { line: before.length, character: (before.at(-1)?.length ?? 0) + 1 };
        return (
          <li key={index} className="wrap-anywhere">
            <button
              type="button"
              onClick={() => show(fault)}
              className="min-h-6 font-medium underline underline-offset-4"
            >
              {t("faultAt", place)}
            </button>{" "}
            {fault.message}
          </li>
        );
      })}
    </ul>
  );
}
