import { stringify } from "yaml";
import { formatItems } from "@/lib/content/format-content";
import { itemEnvelope, slug } from "@/lib/content/schema";
import type { ExportedItem, WriteOptions, Writing } from "@/lib/exchange/contract";
import { encodeText } from "@/lib/exchange/decode-text";
import { withoutDefaults } from "@/lib/exchange/defaults";
import { type OpenItem, parseBody } from "@/lib/exchange/open-item";
import { fateOf, leftOut, reason } from "@/lib/exchange/reasons";
import { keptPictures } from "@/lib/exchange/rich-text/picture-reasons";
import { kinds } from "@/lib/items/kinds.generated";

/** As in content/, where the folder names the chapter; here the item does, if it knows one. */
export const exchangedEnvelope = itemEnvelope.extend({ chapter: slug.optional() });

/** Items in the canonical YAML of content/, both languages, drawn numbers as they are authored. Nothing is lost. */
export function writeYaml(items: readonly ExportedItem[], { locale }: Pick<WriteOptions, "locale">): Promise<Writing> {
  const entries: unknown[] = [];
  const fates = items.map((item) => {
    const open = parseBody(item);
    const title = item.envelope.title[locale];
    if ("code" in open) return leftOut(item.id, title, open);
    entries.push(toEntry(item, open));
    return fateOf(item.id, title, keptPictures(open.body).length > 0 ? [reason("picture-stays")] : []);
  });
  const text = entries.length === 0 ? "[]\n" : stringify(entries, { aliasDuplicateObjects: false, lineWidth: 0 });
  const bytes = encodeText(formatItems(text, kinds, exchangedEnvelope));
  return Promise.resolve({ fileName: "items.yaml", mime: "application/yaml; charset=utf-8", bytes, fates });
}

function toEntry({ id, envelope }: ExportedItem, { kind, body }: OpenItem) {
  const { authored, version } = kinds[kind];
  return {
    ...{ id, kind, version },
    ...(withoutDefaults(exchangedEnvelope, envelope) as object), // an object stays one
    ...(withoutDefaults(authored, body) as object),
  };
}
