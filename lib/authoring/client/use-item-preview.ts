import { useQuery } from "@tanstack/react-query";
import { useSettled } from "@/components/ui/use-settled";
import { useDocument } from "@/lib/authoring/client/document-context";
import { previewItemOutput, type ItemDocument, type PreviewItemOutput } from "@/lib/authoring/schema";
import { api, type ApiError } from "@/lib/http/client";

interface Preview extends PreviewItemOutput {
  /** The document that is shown: the present one as it was when the typing last paused. */
  readonly document: ItemDocument;
  readonly seed: number;
}

/** The unsaved item as learners would see it, and the linter's words, half a second after the last change. */
export function useItemPreview() {
  const { document, seed } = useDocument();
  const settled = useSettled(document, 500);
  // Another kind is taken at once: the forms of two kinds must never meet.
  const asked = settled.kind === document.kind ? settled : document;
  return useQuery<Preview, ApiError>({
    queryKey: ["authoring", "preview", asked, seed],
    queryFn: async ({ signal }) => {
      const body = { document: asked, seed };
      const output = await api.post("/api/v1/item-previews", { body, output: previewItemOutput, signal });
      return { ...output, document: asked, seed };
    },
    placeholderData: (before) => (before?.document.kind === asked.kind ? before : undefined),
    staleTime: Infinity,
    gcTime: 60_000,
  });
}
