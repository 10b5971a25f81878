/** Facts about the page for search engines (JSON-LD). A data block: no browser runs it, so no policy names it. */
export function StructuredData({ data }: { readonly data: object }) {
  return <script type="application/ld+json">{JSON.stringify(data)}</script>;
}
