interface RichTextProps {
  /** Sanitised HTML, made by our own renderer on the server. */
  readonly html: string;
  readonly className?: string;
  readonly id?: string;
}

/** The one place that puts HTML into the page. Everything that comes here was sanitised after it was rendered. */
export function RichText({ html, className = "", id }: RichTextProps) {
  return <div id={id} className={`prose ${className}`} dangerouslySetInnerHTML={{ __html: html }} />;
}
