import type { Words } from "@/lib/labs/tokenizer/wording";
import type { JsonProblem } from "@/lib/tokenizers/json-problem";

function describeProblem(problem: JsonProblem): string {
  switch (problem.code) {
    case "no-json":
      return "This file is not JSON. A tokenizer.json of Hugging Face's library is expected.";
    case "no-tokenizer":
      return `This is JSON, but “${problem.path}” is missing or is not what a tokenizer.json has there.`;
    case "unsupported":
      return `The ${problem.part} “${problem.type}” is not supported here. Models of the kinds BPE, WordPiece and Unigram are, with the parts that they usually come with.`;
    case "inconsistent":
      return `“${problem.value}” in ${problem.path} does not fit the rest of the file.`;
  }
}

export const en: Words = {
  text: {
    chooseFile: "Choose a text file",
    orDrop: "or drop one on the field",
    stays: "Texts and files stay in your browser.",
    notLinked: "Too long for a link: it stays in this tab only, and the link keeps the last text that fitted.",
    held: (name, size) => `${name}, ${size}. Kept beside the field, so that the page stays quick. All of it is used.`,
    pasted: "Pasted text",
    putAway: "Put it away and write",
    tooLarge: (most) => `That is more than the ${most} that fit into memory here. A part of it will do.`,
  },
  run: {
    stop: "Stop",
    stopped: "Stopped. What was there before is still shown.",
    failed:
      "The worker could not finish, most likely for lack of memory. A shorter text or a smaller vocabulary needs less.",
    phases: {
      begin: "Starting",
      words: "Counting words",
      pairs: "Counting pairs",
      merges: "Merging",
      seed: "Collecting candidates",
      estimate: "Estimating (EM)",
      prune: "Pruning",
    },
    waiting: "Working …",
    askFailed: "This could not be worked out, most likely for lack of memory. A shorter text needs less.",
  },
  train: {
    title: "Train",
    lead: "Choose a text, an algorithm and a size. The training runs in a worker: the page stays quick, and Stop ends it at once.",
    source: "Text",
    sources: {
      both: "Sample, English and Chinese",
      english: "Sample, English",
      chinese: "Sample, Chinese",
      tiny: "Four words, to count by hand",
      own: "Your own",
    },
    tinyNote: "low 5 times, lower 2, newest 6, widest 3: the example of the BPE paper.",
    length: "Length, in thousands of characters",
    own: "Your text",
    kind: "Algorithm",
    kinds: {
      "byte-bpe": "BPE on bytes (GPT-2, Llama 3, Qwen)",
      "plain-bpe": "BPE on characters (sentencepiece, Llama 2)",
      "word-piece": "WordPiece (BERT)",
      unigram: "Unigram (sentencepiece, T5)",
    },
    kindNotes: {
      "byte-bpe":
        "Starts from the 256 bytes, so nothing is unknown. The most frequent pair becomes a piece; of equal ones that of the smaller ids, as in Hugging Face's library.",
      "plain-bpe":
        "Starts from characters, with ▁ for spaces. Pieces stay within one script and one word, and ties are broken as sentencepiece does.",
      "word-piece":
        "Merges the pair with the highest count(ab) ÷ (count(a) · count(b)). Hugging Face's own WordPieceTrainer does not: it trains BPE and writes the result in WordPiece's form. Encoding is the same in both, longest piece first.",
      unigram:
        "Starts from many candidates. EM estimates their probabilities, and those that matter least are pruned until the size is reached.",
    },
    pattern: "How words are cut first",
    patterns: {
      gpt2: "GPT-2",
      cl100k: "cl100k (GPT-4, Llama 3)",
      o200k: "o200k (GPT-4o, gpt-oss)",
      none: "Not at all",
    },
    lowercase: "Lower-case, accents stripped (BERT uncased)",
    byteFallback: "Byte fallback for rare characters",
    size: "Vocabulary size V",
    minFrequency: "A pair must occur this often",
    start: "Train",
    noText: "There is no text yet. Paste some, or choose a file.",
    changed: "The settings have changed since. Results are those of the last training.",
    empty: "Nothing is trained yet.",
    done: (size, alphabet, steps) => `${size} pieces: ${alphabet} special tokens and alphabet, and ${steps} merges.`,
    doneUnigram: (size) => `${size} pieces, special tokens and characters among them.`,
    fewer: (wanted) => `${wanted} were asked for; the text gives no more.`,
    took: (units, seconds) => `${units} characters in ${seconds}.`,
    question: (size) =>
      `With this vocabulary of ${size} pieces, which of two unseen sample texts costs more tokens per character?`,
    options: { english: "English", chinese: "Chinese", equal: "Both about the same, within 5%" },
    curve: (english, chinese) =>
      `Tokens per character by vocabulary size. With the whole vocabulary: English ${english}, Chinese ${chinese}.`,
    curveCaption: "Tokens per character by vocabulary size",
    curveHead: ["Pieces", "English", "Chinese", "Trained text"],
    curveLines: ["English, unseen", "Chinese, unseen", "20,000 characters of the trained text"],
    curveAxis: "pieces that are used, in growing steps",
    curveNote:
      "Sample texts are put together from repeated phrases, so tokens grow longer here than on real text. An unknown word counts as one token, which flatters small WordPiece vocabularies.",
    curveUnigram: "For Unigram, the likeliest pieces of the final vocabulary are used; characters always stay.",
    save: "Save as tokenizer.json",
    keep: "Keep for comparison",
    kept: (name) => `Kept: ${name}. You find it under Compare.`,
  },
  step: {
    title: "Step",
    lead: "Every merge of the training, one at a time: which pair was chosen, which others stood beside it, and which words it rewrote.",
    leadUnigram: "Unigram merges nothing: rounds of EM and pruning take pieces away.",
    empty: "Train something first.",
    noSteps: "The text gave no pair that occurs often enough: there is nothing to merge.",
    question: (step) => `After ${step} merges: which pair is merged next?`,
    step: "Merge",
    slider: "Merge, slider",
    of: (steps) => `of ${steps}`,
    keys: "← → one merge, Page Up and Down ten at once, Home and End the first and the last.",
    start: "No merge yet: words are spelled in the alphabet.",
    line: "Why this pair",
    merged: (step, left, right, piece) => `Merge ${step}: ${left} + ${right} → ${piece}`,
    tokens: (before, after) => `Tokens of the whole text: ${before} → ${after}.`,
    plot: (step) => `The pairs that stood first at merge ${step}, each with its count before and after.`,
    plotCaption: "Pair counts before and after the merge",
    plotHead: ["Pair", "Before", "After", "Score before"],
    before: "before",
    after: "after",
    score: "score",
    isNew: "new",
    words: "Words it rewrote, most frequent first",
    firstWords: "The most frequent words",
    wordHead: ["Count", "Before", "After"],
    table: "The merge table, last entries",
    tableHead: ["Merge", "Left", "Right", "New piece", "Count"],
    cut: "part of a long word",
  },
  rounds: {
    plot: (rounds) => `Pieces and loss over ${rounds} rounds.`,
    caption: "Rounds of EM and pruning",
    head: ["Round", "Pieces left", "Dropped", "Loss (nats per word)", "Tokens per word"],
    pieces: "pieces left",
    loss: "loss, nats per word",
    how: "The last round is followed by the cut to the size asked for. Each character keeps a piece, whatever its probability.",
    word: "A text to cut",
    best: "The likeliest way to cut it (Viterbi)",
    line: "Sum of the logarithms",
    rivals: "Ways that come next, each without one of the pieces above",
    rivalHead: ["Pieces", "ln P"],
    pruning: "What a pruning takes away",
    whichPruning: "Which pruning",
    pruningOption: (round, before, after) => `Round ${round}: ${before} → ${after} pieces`,
    pruningSaid: (before, unused, removed, left) =>
      `Of ${before} pieces ${unused} go because no likeliest cut uses them, and ${removed} because losing them costs least. ${left} are left.`,
    needed: (count) => `Nothing can take the place of ${count} of them, single characters above all: they stay.`,
    unusedPieces: "Unused, for instance",
    pruningTable: "Pieces by what it costs to lose them, the least first",
    pruningHead: ["Piece", "Uses", "Cut into instead", "Loss (nats, whole text)"],
    unknownNote:
      "⟨ ⟩: a character that EM has left without a piece. The trainer counts it like its first piece, so that a loss may even lie below 0; at the end every character gets a piece again.",
    noPruning:
      "No pruning was needed: EM alone left no more pieces than 1.1 times the size asked for. A smaller vocabulary, or more text, makes it prune.",
    goes: "goes",
    stays: "stays",
    more: (count) => `… ${count} more that go`,
    lossLine: (piece) => `Loss of “${piece}”, the last one to go`,
  },
  encode: {
    title: "Encode",
    lead: "Any text with the tokenizer that you trained. What a token holds of a character is shown byte by byte.",
    chinese: "Chinese text",
    english: "English text",
    used: "Pieces that are used",
    question: "How many tokens will the Chinese text cost?",
    specialHint: (tokens) => `Special tokens are found in the text: ${tokens}.`,
    figures: "What both texts cost",
    rows: {
      tokens: "Tokens",
      characters: "Characters",
      words: "Words",
      bytes: "Bytes (UTF-8)",
      perCharacter: "Tokens per character",
      perWord: "Tokens per word",
      perToken: "Bytes per token",
    },
    noWords: "not counted",
    legend:
      "Words are those that your browser finds; in Chinese it uses a dictionary. Texts above 200,000 characters have none counted.",
  },
  tokens: {
    list: (name) => `Tokens: ${name}`,
    roles: {
      piece: "piece",
      byte: "byte of the fallback",
      special: "special token",
      unknown: "unknown",
      part: "part of a character",
    },
    part: (character, from, to, of) =>
      from === to ? `byte ${from} of ${of} of ${character}` : `bytes ${from} to ${to} of ${of} of ${character}`,
    more: (shown, total) => `The first ${shown} of ${total} tokens.`,
    none: "No tokens: the text is empty.",
    tableHead: ["Id", "In the vocabulary", "As it is read", "Kind"],
    decoded: {
      same: "Decoding the ids gives the text back.",
      other: "Decoding the ids gives another text: something was lower-cased, spaced otherwise or unknown.",
      unread: "Too long to be decoded again here.",
    },
    unknown: (count) => `${count} unknown tokens.`,
    fallback: (count) => `${count} bytes of the fallback.`,
  },
  compare: {
    title: "Compare",
    lead: "Two tokenizers on one text: what you trained, what you kept, and tokenizer.json files of other models.",
    choose: (letter) => `Tokenizer ${letter}`,
    trained: (kind, size) => `Trained above: ${kind}, ${size}`,
    load: "Load a tokenizer.json",
    loadHint:
      "Hugging Face's format, kinds BPE, WordPiece and Unigram. The file is read in your browser and goes nowhere.",
    reading: "Reading the file",
    problem: describeProblem,
    approximate:
      "This file has a normalisation table of sentencepiece, which is read as NFKC here: rare characters can differ.",
    loaded: (name) => `${name} is loaded.`,
    remove: (name) => `Remove ${name}`,
    text: "Text for both",
    template: "With the special tokens that stand around every text",
    question: "Which of the two needs fewer tokens for this text?",
    equal: "As many",
    figures: "What the text costs with each",
    onlyOne: "Load a tokenizer.json, or keep a training and train another one, to have two.",
    fileName: "a file",
  },
  extend: {
    title: "Extend a vocabulary",
    lead: "A byte-level BPE is trained on English alone, then goes on merging on Chinese. Its own ids stay; each new piece is one more row of the embedding.",
    base: "English vocabulary V",
    hidden: "Embedding width d",
    width: "Bytes per number b",
    widths: { "2": "2 (bf16)", "4": "4 (fp32)" },
    tied: "Output layer tied to the embedding",
    start: "Run the experiment",
    empty: "Not run yet. It trains twice on sample texts, which takes a second or two.",
    question: (added, size) =>
      `${added} Chinese pieces are added to ${size} English ones. By what share do the tokens of an unseen Chinese text fall?`,
    added: "Pieces that are added n",
    addedValue: (added, most) => `${added} of ${most}`,
    plot: (added, chinese) => `Tokens of both texts by the number of added pieces. With ${added}: Chinese ${chinese}.`,
    caption: "Tokens by the number of added pieces",
    head: ["Added pieces", "Chinese, tokens", "English, tokens", "Embedding, more bytes"],
    lines: ["Chinese text", "English text"],
    axis: "added pieces n",
    ledger: {
      rows: "Rows of the vocabulary",
      parameters: "Parameters that come on top",
      bytes: "Their bytes",
      share: "Chinese tokens saved",
      ratio: "Chinese text in the same context",
    },
    said: (added, share) => `${added} pieces added: ${share} fewer Chinese tokens.`,
    note: "New rows begin without meaning: the model has to be trained on before they are of use. Gradients and optimizer states of these rows come on top. On real text the fall is slower than on these samples, whose phrases recur.",
  },
  built: {
    tiny: "low 5 times, lower 2, newest 6, widest 3: byte-level BPE, merge by merge",
    head: ["Merge", "Pair", "New piece", "Count"],
  },
};
