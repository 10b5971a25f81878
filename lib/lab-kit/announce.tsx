import { useSettled } from "@/components/ui/use-settled";

/** Tells a screen reader of a result once the inputs have stood still: one sentence for a slider that was drawn, not fifty. */
export function Announce({ text }: { readonly text: string }) {
  const settled = useSettled(text, 1000);
  return (
    <p role="status" className="sr-only">
      {settled}
    </p>
  );
}
