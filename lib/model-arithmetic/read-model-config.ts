import { FAMILIES, type Family, FAMILY_OF_ARCHITECTURE, GENERIC } from "@/lib/model-arithmetic/families";
import type { Feed, LayerGroup, Mixer, ModelShape } from "@/lib/model-arithmetic/model-shape";
import {
  type Assumption,
  type ConfigProblem,
  type ConfigRecord,
  type FieldRead,
  openConfig,
  type OpenConfig,
  sayValue,
} from "@/lib/model-arithmetic/open-config";
import {
  readAttention,
  readFeeds,
  readLatent,
  readLayerKinds,
  readSharing,
  readState,
} from "@/lib/model-arithmetic/read-layers";

export interface ConfigReading {
  /** Null when there is a problem. */
  readonly shape: ModelShape | null;
  readonly read: readonly FieldRead[];
  readonly assumed: readonly Assumption[];
  readonly problems: readonly ConfigProblem[];
}

/** Longer than any config.json of a model. */
const MAX_LENGTH = 200_000;
const failed = (code: ConfigProblem["code"], value = ""): ConfigReading => ({
  ...{ shape: null, read: [], assumed: [], problems: [{ code, key: "", value }] },
});
const isRecord = (value: unknown): value is ConfigRecord =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads the text of a config.json. Never throws: what cannot be read is a problem with its key. */
export function readConfigText(text: string): ConfigReading {
  if (text.trim() === "") return failed("blank");
  if (text.length > MAX_LENGTH) return failed("too-long", String(text.length));
  try {
    return readModelConfig(JSON.parse(text));
  } catch (error) {
    return failed("not-json", error instanceof Error ? error.message : "");
  }
}

/**
 * The shape that a published config.json describes (Hugging Face's names), with each field that was read, each assumption where it
 * says nothing, and each problem. A family that is not known is read like Llama, and said to be.
 */
export function readModelConfig(published: unknown): ConfigReading {
  if (!isRecord(published)) return failed("not-an-object");
  const text = published["text_config"] ?? published["llm_config"];
  const config: ConfigRecord = isRecord(text) ? { ...pick(published, ["tie_word_embeddings"]), ...text } : published;
  const open = openConfig(config);
  if (isRecord(text)) open.assume("text-part", "text_config", "text_config");
  if (published["is_encoder_decoder"] === true) open.refuse("no-decoder", "is_encoder_decoder", true);
  const { name, family } = readFamily(open, published);
  const shape = readShape(open, name, family);
  for (const key of ["num_nextn_predict_layers", "mtp_num_hidden_layers"])
    if (open.sizeAt(key, undefined, 0)) open.assume("draft-layers", key, config[key]);
  if (isRecord(published["quantization_config"]))
    open.assume("quantised", "quantization_config", published["quantization_config"]["quant_method"] ?? "?");
  return {
    shape: open.problems.length > 0 ? null : shape,
    read: [...open.read].map(([key, value]) => ({ key, value })),
    assumed: open.assumed,
    problems: open.problems,
  };
}

const pick = (record: ConfigRecord, keys: readonly string[]): ConfigRecord =>
  Object.fromEntries(keys.flatMap((key) => (key in record ? [[key, record[key]]] : [])));

function readFamily(open: OpenConfig, published: ConfigRecord): { name: string; family: Family } {
  const architectures = Array.isArray(published["architectures"]) ? published["architectures"] : [];
  const architecture = sayValue(architectures[0]);
  const known = Object.hasOwn(FAMILY_OF_ARCHITECTURE, architecture) ? FAMILY_OF_ARCHITECTURE[architecture] : undefined;
  const said = open.text("model_type");
  const name = said !== undefined && Object.hasOwn(FAMILIES, said) ? said : (known ?? said);
  const family = name !== undefined && Object.hasOwn(FAMILIES, name) ? FAMILIES[name] : undefined;
  if (name === undefined) open.assume("no-family", "model_type", "llama");
  else if (!family) open.assume("unknown-family", "model_type", name);
  return { name: name ?? "llama", family: family ?? GENERIC };
}

function readShape(open: OpenConfig, name: string, said: Family): ModelShape {
  const [hidden, layers, vocab] = [open.need("hidden"), open.need("layers"), open.need("vocab")];
  const isParallel = open.flag("parallel_attn") === true && !open.flag("new_decoder_architecture");
  const family = isParallel ? { ...said, norms: 1 } : said;
  const context = open.size("context") ?? null;
  const stated = open.flag("tie_word_embeddings");
  if (stated === undefined) open.assume("absent", "tie_word_embeddings", family.tied);
  const tied = stated ?? family.tied;
  const biasWidth = family.norm === "layer" ? 2 : 1;
  const kinds = readLayerKinds(open, family, layers);
  const feeds = readFeeds(open, family, hidden, kinds);
  const mixers = readSharing(open, readMixers(open, family, hidden, kinds));
  if (family.learnedPositions !== undefined && context === null) open.refuse("missing", "max_position_embeddings", "");
  return {
    family: name,
    hidden,
    vocab,
    tied,
    context,
    positions: family.learnedPositions === undefined ? 0 : (context ?? 0) + family.learnedPositions,
    looseVectors: hidden * biasWidth * (family.embeddingNorm ? 2 : 1) + (family.headBias && !tied ? vocab : 0),
    groups: groupLayers(mixers, feeds, family.norms * hidden * biasWidth),
  };
}

function readMixers(
  open: OpenConfig,
  family: Family,
  hidden: number,
  kinds: ReturnType<typeof readLayerKinds>,
): Mixer[] {
  const has = (kind: string) => kinds.some((other) => other === kind);
  const latent = has("full") ? readLatent(open) : null;
  const attention = latent || (!has("full") && !has("window")) ? undefined : readAttention(open, family, hidden);
  const state = has("state") ? readState(open, family.state, hidden) : undefined;
  return kinds.map((kind): Mixer => {
    const mixer = { full: latent ?? attention?.full, window: attention?.local, state, mlp: undefined }[kind];
    return mixer ?? { kind: "none" };
  });
}

/** Equal layers together, in the order in which each first stands. */
function groupLayers(mixers: readonly Mixer[], feeds: readonly Feed[], normWeights: number): LayerGroup[] {
  const groups = new Map<string, LayerGroup>();
  for (const [index, mixer] of mixers.entries()) {
    const layer = { mixer, feed: feeds[index] ?? { kind: "none" as const }, normWeights };
    const key = JSON.stringify(layer);
    groups.set(key, { ...layer, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()];
}
