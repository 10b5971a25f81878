import { OutputText } from "@/components/notebooks/output-text";
import { CellText } from "@/components/notebooks/cell-text";
import { SafeHtml } from "@/components/notebooks/safe-html";
import { pickForm, plainForm } from "@/lib/notebooks/pick-form";

interface OutputValueProps {
  readonly data: Readonly<Record<string, unknown>>;
}

/** A value in its richest form that can be shown. */
export function OutputValue({ data }: OutputValueProps) {
  const form = pickForm(data);
  const plain = plainForm(data);
  switch (form.kind) {
    case "html":
    case "svg":
      return <SafeHtml kind={form.kind} text={form.text} plain={plain} />;
    case "picture":
      return <img src={form.address} alt={plain} className="m-2 max-w-full bg-white" />;
    case "prose":
      return (
        <div className="px-2">
          <CellText kind="prose" text={form.text} lang="" />
        </div>
      );
    case "text":
      return <OutputText text={form.text} />;
  }
}
