import { type ConfigReading, readConfigText } from "@/lib/model-arithmetic/read-model-config";

/** The longest config that a link holds: encoded it is about twice as long, and servers refuse addresses beyond some 8,000 characters. */
export const MAX_CONFIG_LINK = 3000;

/**
 * What of a config is read, as short JSON: the same shape comes of it. A config with more than a link can hold is given whole all the same;
 * `fitsLink` tells.
 */
export function compactConfig(published: unknown, { read, shape, assumed }: ConfigReading): string {
  if (typeof published !== "object" || published === null || !shape) return "";
  const outer = published as Readonly<Record<string, unknown>>; // an object by the line above
  const inner = outer["text_config"] ?? outer["llm_config"];
  const fields: Readonly<Record<string, unknown>> = { ...outer, ...(typeof inner === "object" ? inner : {}) };
  const kept = read.flatMap(({ key }) => (key in fields ? [[key, fields[key]] as const] : []));
  const stored = assumed.find(({ code }) => code === "quantised");
  return JSON.stringify({
    ...Object.fromEntries(kept),
    ...(assumed.some(({ code }) => code === "no-family") ? {} : { model_type: shape.family }),
    ...(stored && { quantization_config: { quant_method: stored.value } }),
  });
}

export const fitsLink = (config: string): boolean => config.length <= MAX_CONFIG_LINK;

/** A pasted text: what it says, and its short form where it can be read. */
export function readPasted(text: string): { readonly reading: ConfigReading; readonly compact: string } {
  const reading = readConfigText(text);
  return { reading, compact: reading.shape ? compactConfig(JSON.parse(text), reading) : "" };
}
