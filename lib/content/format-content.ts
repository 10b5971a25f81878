import { type ContentRegistries, schemaOfFile } from "@/lib/content/content-files";
import { formatYaml } from "@/lib/content/format-yaml";
import { joinOrders, keyOrderOf, noOrder, type KeyOrder } from "@/lib/content/key-order";
import { figureEntry, itemEnvelope } from "@/lib/content/schema";

/**
 * The canonical text of one YAML file of content/, or `undefined` for a file that has no canonical form (lessons).
 * @throws {SyntaxError} when it is no valid YAML.
 */
export function formatContentFile(path: string, text: string, registries: ContentRegistries): string | undefined {
  const schema = schemaOfFile(path);
  if (!schema) return undefined;
  if (/\/(items|questions)\.yaml$/.test(path)) return formatYaml(text, itemOrder(registries), { spread: true });
  if (path.endsWith("/figures.yaml")) return formatYaml(text, figureOrder(registries), { spread: true });
  return formatYaml(text, keyOrderOf(schema));
}

/** Envelope first, then the body in the order of its kind. */
function itemOrder({ kinds }: ContentRegistries): KeyOrder {
  const envelope = keyOrderOf(itemEnvelope);
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
