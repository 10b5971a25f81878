import { bpeCharacterModel, bpeByteModel } from "@/lib/tokenizers/bpe-model";
import type { Model } from "@/lib/tokenizers/contract";
import { unigramModel } from "@/lib/tokenizers/unigram-model";
import type { WordModel } from "@/lib/tokenizers/word-model";
import { wordPieceModel } from "@/lib/tokenizers/word-piece-model";

/**
 * @param byteLevel whether words are read as bytes written in the byte alphabet
 * @param size pieces with ids from here on are left out
 */
export function createWordModel(model: Model, byteLevel: boolean, size: number): WordModel {
  switch (model.kind) {
    case "bpe":
      return byteLevel ? bpeByteModel(model, size) : bpeCharacterModel(model, size);
    case "word-piece":
      return wordPieceModel(model, size);
    case "unigram":
      return unigramModel(model, size);
  }
}
