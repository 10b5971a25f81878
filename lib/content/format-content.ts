import type * as z from "zod";
import { type ContentRegistries, schemaOfFile } from "@/lib/content/content-files";
import { formatYaml } from "@/lib/content/format-yaml";
import { joinOrders, keyOrderOf, noOrder, type KeyOrder } from "@/lib/content/key-order";
import type { ContentKinds } from "@/lib/content/items";
import { figureEntry, itemEnvelope } from "@/lib/content/schema";

/**
 * The canonical text of one YAML file of content/, or `undefined` for a file that has no canonical form (lessons).
 * @throws {SyntaxError} when it is no valid YAML.
 */
export function formatContentFile(path: string, text: string, registries: ContentRegistries): string | undefined {
  const schema = schemaOfFile(path);
  if (!schema) return undefined;
  if (/\/(items|questions)\.yaml$/.test(path)) return formatItems(text, registries.kinds);
  if (path.endsWith("/figures.yaml")) return formatYaml(text, figureOrder(registries), { spread: true });
  return formatYaml(text, keyOrderOf(schema));
}

/**
 * The canonical text of a list of items: envelope first, then the body in the order of its kind.
 * @throws {SyntaxError} when it is no valid YAML.
 */
export function formatItems(text: string, kinds: ContentKinds, envelope: z.ZodType = itemEnvelope): string {
  return formatYaml(text, itemOrder(kinds, keyOrderOf(envelope)), { spread: true });
}

function itemOrder(kinds: ContentKinds, envelope: KeyOrder): KeyOrder {
  return {
    ...noOrder,
    element(name) {
      const kind = name !== undefined && Object.hasOwn(kinds, name) ? kinds[name] : undefined;
      return kind ? joinOrders([envelope, keyOrderOf(kind.authored)]) : envelope;
    },
  };
}

function figureOrder({ figures }: ContentRegistries): KeyOrder {
  const entry = keyOrderOf(figureEntry);
  return {
    ...noOrder,
    element(name) {
      const kind = name !== undefined && Object.hasOwn(figures, name) ? figures[name] : undefined;
      if (!kind) return entry;
      const data = keyOrderOf(kind.schema);
      const step = entry.child("steps").element(undefined);
      const steps = {
        ...noOrder,
        element: () => ({ ...step, child: (key: string) => (key === "data" ? data : step.child(key)) }),
      };
      return { ...entry, child: (key) => (key === "data" ? data : key === "steps" ? steps : entry.child(key)) };
    },
  };
}
