import { OutputText } from "@/components/notebooks/output-text";

interface SafeHtmlProps {
  readonly kind: "html" | "svg";
  readonly text: string;
  readonly plain: string;
}

export function SafeHtml({ plain }: SafeHtmlProps) {
  return <OutputText text={plain} />;
}
