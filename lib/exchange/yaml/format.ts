import type { Format } from "@/lib/exchange/contract";
import { readYamlItems } from "@/lib/exchange/yaml/read";
import { writeYaml } from "@/lib/exchange/yaml/write";

/** The form in which content/ holds items: both languages, every kind, nothing lost. */
export const yamlFormat: Format = {
  name: "yaml",
  extensions: [".yaml", ".yml"],
  bilingual: true,
  carriesPictures: false,
  read: async (bytes) => readYamlItems(bytes),
  write: async (items, options) => writeYaml(items, options),
};
