import { foldText } from "@/lib/search/fold-text";

/** Longer ones first: of 为什么 nothing may be left. */
const CHINESE =
  /为什么|怎么样|请问|什么|怎么|怎样|如何|为何|哪些|哪个|哪种|多少|是否|一下|一个|它们|我们|[的了是和与在有吗呢吧把被对从它]/gu;
const ENGLISH =
  /(?<![\p{L}\p{N}])(?:what|which|when|where|who|how|why|is|are|was|were|be|the|an?|of|to|in|on|for|and|or|do|does|did|can|should|with|by|it|its|i|we|you)(?![\p{L}\p{N}])/gu;

/**
 * The query without the words of which questions are made: 什么是低秩 becomes 低秩, “what is the rank” becomes rank. Crude, for some words
 * hold such characters (在线): so it is asked only where nothing holds the query as it stands. A query of nothing else stays.
 */
export function withoutFiller(query: string): string {
  const rest = foldText(query).replace(CHINESE, " ").replace(ENGLISH, " ").replace(/\s+/g, " ").trim();
  return rest || query;
}
