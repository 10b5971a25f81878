import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";

interface ShownOnceLinkProps {
  readonly url: string;
  readonly label: string;
  /** That it is shown this once, and how long it holds. */
  readonly note: string;
  readonly copyLabel: string;
  readonly copiedLabel: string;
}

/** A link that is shown this once, selected when it appears; it can be copied by hand where the clipboard is out of reach. */
export function ShownOnceLink({ url, label, note, copyLabel, copiedLabel }: ShownOnceLinkProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [url]);

  async function copy() {
    input.current?.select();
    await navigator.clipboard.writeText(url);
    setCopied(true);
  }

  return (
    <>
      <Field label={label} hint={note}>
        {(control) => (
          <div className="flex gap-2">
            <input {...control} ref={input} readOnly value={url} className={`${control.className} font-mono text-sm`} />
            <Button variant="quiet" className="shrink-0" onClick={() => void copy().catch(() => undefined)}>
              {isCopied ? copiedLabel : copyLabel}
            </Button>
          </div>
        )}
      </Field>
      <p role="status" className="sr-only">
        {isCopied ? copiedLabel : ""}
      </p>
    </>
  );
}
