import { useEffect, useState } from "react";
import { OutputText } from "@/components/notebooks/output-text";
import { RichText } from "@/components/ui/rich-text";

interface SafeHtmlProps {
  readonly kind: "html" | "svg";
  readonly text: string;
  /** What stands here until it has been cleaned, and where nothing is left of it. */
  readonly plain: string;
}

/** HTML or a drawing that code gave, cleaned in the browser by code that is loaded for it. */
export function SafeHtml({ kind, text, plain }: SafeHtmlProps) {
  const [clean, setClean] = useState<{ readonly of: string; readonly html: string }>();
  useEffect(() => {
    let isCurrent = true;
    import("@/lib/runtime/client/sanitize-output").then(
      ({ sanitizeOutput }) => {
        const html = sanitizeOutput(kind === "svg" ? "image/svg+xml" : "text/html", text);
        if (isCurrent) setClean({ of: text, html });
      },
      // Without a network its plain form stays.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [kind, text]);
  if (clean?.of !== text || clean.html === "") return <OutputText text={plain} />;
  return (
    // A wide table or drawing scrolls by itself, and a drawing is told by its plain form.
    <div
      className="overflow-x-auto px-2 py-1 text-sm [&_svg]:h-auto [&_svg]:max-w-full"
      {...(kind === "svg" && { role: "img", "aria-label": plain })}
    >
      <RichText html={clean.html} />
    </div>
  );
}
