import { useEffect, useRef, useState } from "react";
import { askModelList, type ListFailure } from "@/lib/browser-models/client/ask-model-list";
import { missingBytes } from "@/lib/browser-models/client/plan-model";
import { readSurroundings } from "@/lib/browser-models/client/use-surroundings";
import { listKept } from "@/lib/browser-models/model-store";
import type { RubricMarks } from "@/lib/interviews/schema";
import { chooseSentenceModel, type ChosenSentenceModel } from "@/lib/judges/client/choose-sentence-model";
import { createEmbedder, EmbedFailure, type Embedder, type Progress } from "@/lib/judges/client/create-embedder";
import type { JudgedAnswer, JudgedQuestion } from "@/lib/judges/contract";
import { judgeByEmbedding } from "@/lib/judges/embedding/judge-by-embedding";

/** A model that can be loaded, and what that fetches. */
interface Offer extends ChosenSentenceModel {
  readonly host: string;
  /** Script of the worker, and what it weighs with its engine. */
  readonly worker: string;
  readonly engineBytes: number;
  readonly modelBytes: number;
}

export type EmbeddingState =
  | { readonly status: "unasked" | "looking" }
  /** No host of models is named, or it has none of sentences. */
  | { readonly status: "absent"; readonly host?: string }
  | { readonly status: "offered"; readonly offer: Offer }
  | { readonly status: "working"; readonly progress?: Progress }
  | { readonly status: "marked"; readonly marks: RubricMarks }
  | { readonly status: "failed"; readonly failure: ListFailure; readonly host?: string };

/** Models that this page has begun to load, by their worker and place: every question of a report uses the same one. */
const embedders = new Map<string, Embedder>();

function embedderOf({ worker, source }: Offer): Embedder {
  const key = `${worker} ${source.address}`;
  const known = embedders.get(key) ?? createEmbedder(() => new Worker(worker, { type: "module" }), source);
  embedders.set(key, known);
  return known;
}
const isBegun = ({ worker, source }: Offer): boolean => embedders.has(`${worker} ${source.address}`);

async function findOffer(): Promise<Offer | { readonly lack: EmbeddingState }> {
  const { files, facts } = await readSurroundings();
  if (!files.host) return { lack: { status: "absent" } };
  const host = new URL(files.host).host;
  const list = await askModelList(new Worker(files.list, { type: "module" }), files.host, files.model);
  const models = list.models.filter(({ task }) => task === "feature-extraction");
  const chosen = chooseSentenceModel(models, files, facts);
  if (!chosen)
    return { lack: list.failure ? { status: "failed", failure: list.failure, host } : { status: "absent", host } };
  const kept = await listKept();
  const { worker, bytes: engineBytes } = files.embedding;
  return { ...chosen, host, worker, engineBytes, modelBytes: missingBytes(chosen, kept) };
}

/**
 * The judge by sentence embeddings. `ask` looks for a model, and where it is kept already has it mark the answer; else what it would fetch is
 * told, and `load` fetches it. The answer stays in the browser.
 */
export function useEmbeddingJudge(question: JudgedQuestion, answer: JudgedAnswer) {
  const [state, setState] = useState<EmbeddingState>({ status: "unasked" });
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => void (isHere.current = false);
  }, []);
  const set = (next: EmbeddingState) => isHere.current && setState(next);
  const fail = (error: unknown, host?: string) =>
    set({
      ...{ status: "failed", failure: error instanceof EmbedFailure ? error.kind : "unknown" },
      ...(host !== undefined && { host }),
    });

  async function mark(offer: Offer): Promise<void> {
    set({ status: "working" });
    try {
      const embedder = embedderOf(offer);
      const onProgress = (progress: Progress) => void set({ status: "working", progress });
      const name = `${offer.name}/${offer.source.dtype}`;
      const marks = await judgeByEmbedding(question, answer, name, (texts) => embedder.embed(texts, onProgress));
      set({ status: "marked", marks });
    } catch (error) {
      fail(error, offer.host);
    }
  }

  async function ask(): Promise<void> {
    set({ status: "looking" });
    try {
      const found = await findOffer();
      if ("lack" in found) set(found.lack);
      else if (found.modelBytes === 0 || isBegun(found)) await mark(found);
      else set({ status: "offered", offer: found });
    } catch (error) {
      fail(error);
    }
  }

  return { state, ask: () => void ask(), load: (offer: Offer) => void mark(offer) };
}
