"""Makes the golden files of this folder with the libraries that people use.

    npx tsx tests/golden/tokenizers/write-corpus.ts
    pip install tokenizers==0.23.2 sentencepiece==0.2.2
    python tests/golden/tokenizers/make.py
"""

import json
import pathlib
import tempfile

import sentencepiece
from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

HERE = pathlib.Path(__file__).parent
TEXTS = [(HERE / f"corpus.{language}.txt").read_text("utf-8") for language in ("en", "zh")]
PATTERNS = {
    "cl100k": r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+",
    "o200k": r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+",
}
PROBES = [
    "The tokenizer learned it's WALKER'S newest word, didn't it?",
    "训练 tokenizer 的时候，学习率 0.75 和词表都要记录下来。\n第二行  有两个空格\t和制表符。",
    "   leading, trailing   \n\n\n  mixed\r\nlines \u3000全角空格\u00a0nbsp ",
    "emoji 👩‍💻🇨🇳 and ﬁ ligatures, ＦＵＬＬ width, e\u0301 and é, İstanbul ǅ ʰ",
    "12345678 3.14159 1,024 二〇二六 ２０２６ ½ ٣",
    "don't DON'T I'LL we'Ve ’s 'ſ foo'bar's x'd",
    "",
    " ",
    "a" * 300,
    "https://example.com/a/b?c=d&e=f#g//\n// {\"key\": [1, 2]}",
    "<s>special</s> <unk> [CLS]tokens[SEP] [MASK] <|endoftext|>end",
    "生僻字：龘靐䶮 𠮷野家 한국어 ภาษาไทย العربية עברית हिन्दी",
    "\u0000\u0001\u007f\u200b\ufeff\u2028zero\ufffdwidth▁low line ▅",
]
LONG = "x" * 120


def byte_level(pattern):
    if pattern == "gpt2":
        return pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)
    bytes_only = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    if pattern is None:
        return bytes_only
    return pre_tokenizers.Sequence([pre_tokenizers.Split(Regex(PATTERNS[pattern]), "isolated"), bytes_only])


def write(name, value):
    (HERE / f"{name}.json").write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")


def model_of(tokenizer):
    return json.loads(tokenizer.to_str())["model"]


def train_byte_bpe():
    found = {}
    for pattern in ("gpt2", "cl100k", "o200k", None):
        tokenizer = Tokenizer(models.BPE())
        tokenizer.pre_tokenizer = byte_level(pattern)
        trainer = trainers.BpeTrainer(
            vocab_size=1000, min_frequency=2, special_tokens=["<|endoftext|>"],
            initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False,
        )
        tokenizer.train_from_iterator(TEXTS, trainer)
        found[str(pattern)] = {
            "merges": model_of(tokenizer)["merges"],
            "ids": [tokenizer.encode(probe).ids for probe in PROBES],
        }
    write("byte-bpe", {"probes": PROBES, "trained": found})


def train_sentencepiece(kind, size):
    with tempfile.TemporaryDirectory() as folder:
        corpus = pathlib.Path(folder) / "corpus.txt"
        corpus.write_text("".join(TEXTS), "utf-8")
        sentencepiece.SentencePieceTrainer.train(
            input=str(corpus), model_prefix=f"{folder}/model", vocab_size=size, model_type=kind,
            normalization_rule_name="identity", character_coverage=1.0, bos_id=-1, eos_id=-1, num_threads=1,
            max_sentence_length=100_000, minloglevel=2,
        )
        model = sentencepiece.SentencePieceProcessor(model_file=f"{folder}/model.model")
    size = model.get_piece_size()
    # sentencepiece drops white space around a text and repeats of spaces, and does not read NUL: none of it is in these.
    lines = [line for text in TEXTS for line in text.splitlines() if line][:60] + [
        probe for probe in PROBES if probe.strip(" ") == probe and "  " not in probe and "\0" not in probe
    ]
    return {
        "pieces": [model.id_to_piece(i) for i in range(size)],
        "scores": [model.get_score(i) for i in range(size)],
        "lines": lines,
        "ids": [model.encode(line) for line in lines],
    }


def added(*names):
    return [AddedToken(name, special=True, normalized=False) for name in names]


def trained(model, trainer, pre=None, norm=None, post=None, decoder=None):
    tokenizer = Tokenizer(model)
    if norm:
        tokenizer.normalizer = norm
    if pre:
        tokenizer.pre_tokenizer = pre
    if decoder:
        tokenizer.decoder = decoder
    tokenizer.train_from_iterator([line for text in TEXTS for line in text.splitlines()], trainer)
    if post:
        tokenizer.post_processor = post(tokenizer)
    return tokenizer


def files():
    quiet = {"show_progress": False}
    bert = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    cls_sep = lambda t: processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1",
        special_tokens=[("[CLS]", t.token_to_id("[CLS]")), ("[SEP]", t.token_to_id("[SEP]"))],
    )
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    fallback = [f"<0x{byte:02X}>" for byte in range(256)]
    llama_decoder = decoders.Sequence(
        [decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)]
    )
    yield "bert-uncased", trained(
        models.WordPiece(unk_token="[UNK]"), trainers.WordPieceTrainer(vocab_size=900, special_tokens=bert, **quiet),
        pre_tokenizers.BertPreTokenizer(), normalizers.BertNormalizer(), cls_sep, decoders.WordPiece(),
    )
    yield "bert-cased", trained(
        models.WordPiece(unk_token="[UNK]"), trainers.WordPieceTrainer(vocab_size=900, special_tokens=bert, **quiet),
        pre_tokenizers.BertPreTokenizer(),
        normalizers.BertNormalizer(lowercase=False, strip_accents=False, handle_chinese_chars=False),
        lambda t: processors.BertProcessing(("[SEP]", 3), ("[CLS]", 2)), decoders.WordPiece(cleanup=False),
    )
    yield "roberta", trained(
        models.BPE(), trainers.BpeTrainer(vocab_size=700, special_tokens=["<s>", "</s>", "<unk>"], initial_alphabet=alphabet, **quiet),
        pre_tokenizers.ByteLevel(add_prefix_space=True), None,
        lambda t: processors.RobertaProcessing(("</s>", 1), ("<s>", 0)), decoders.ByteLevel(),
    )
    yield "digits", trained(
        models.BPE(), trainers.BpeTrainer(vocab_size=700, special_tokens=["<|endoftext|>"], initial_alphabet=alphabet, **quiet),
        pre_tokenizers.Sequence([pre_tokenizers.Digits(individual_digits=True), pre_tokenizers.ByteLevel(add_prefix_space=False)]),
        normalizers.NFC(), None, decoders.ByteLevel(),
    )
    llama = trained(
        models.BPE(unk_token="<unk>", fuse_unk=True, byte_fallback=True),
        trainers.BpeTrainer(vocab_size=1300, special_tokens=["<unk>", "<s>", "</s>", *fallback], limit_alphabet=400, **quiet),
        pre_tokenizers.Metaspace(prepend_scheme="first"), normalizers.NFKC(), None, decoders.Metaspace(),
    )
    yield "metaspace-fallback", llama
    whole = json.loads(llama.to_str())
    whole["normalizer"] = {"type": "Sequence", "normalizers": [
        {"type": "Prepend", "prepend": "▁"}, {"type": "Replace", "pattern": {"String": " "}, "content": "▁"}]}
    whole["pre_tokenizer"] = None
    whole["decoder"] = json.loads(Tokenizer(models.BPE()).to_str())["decoder"]
    whole = Tokenizer.from_str(json.dumps(whole))
    whole.decoder = llama_decoder
    yield "llama", whole
    yield "unigram", trained(
        models.Unigram(), trainers.UnigramTrainer(vocab_size=900, special_tokens=["<unk>", "<s>"], unk_token="<unk>", **quiet),
        pre_tokenizers.Metaspace(), normalizers.Sequence([normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " ")]), None,
        decoders.Metaspace(),
    )
    splits = trained(
        models.BPE(unk_token="[UNK]"), trainers.BpeTrainer(vocab_size=900, special_tokens=["[UNK]"], **quiet),
        pre_tokenizers.Sequence([
            pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Punctuation("merged_with_previous"),
            pre_tokenizers.Split("tok", "merged_with_next"), pre_tokenizers.Split(Regex(r"\p{N}{1,2}"), "contiguous"),
        ]),
        normalizers.Sequence([normalizers.NFD(), normalizers.Lowercase(), normalizers.StripAccents(), normalizers.Strip()]),
    )
    splits.add_special_tokens([AddedToken("[MASK]", lstrip=True, special=True), AddedToken("<s>", rstrip=True, special=True)])
    splits.add_tokens([AddedToken("special", single_word=True), AddedToken("Lines", normalized=True)])
    yield "splits", splits
    yield "whitespace", trained(
        models.WordPiece(unk_token="[UNK]"), trainers.WordPieceTrainer(vocab_size=800, special_tokens=["[UNK]"], **quiet),
        pre_tokenizers.Whitespace(),
    )


def write_files():
    probes = [*PROBES, LONG, *(line for text in TEXTS for line in text.splitlines()[:5])]
    for name, tokenizer in files():
        encodings = [tokenizer.encode(probe) for probe in probes]
        write(f"file-{name}", {
            "file": json.loads(tokenizer.to_str()),
            "probes": probes,
            "ids": [encoding.ids for encoding in encodings],
            "offsets": [encoding.offsets for encoding in encodings],
            "bare": [tokenizer.encode(probe, add_special_tokens=False).ids for probe in probes],
            "decoded": [tokenizer.decode(encoding.ids, skip_special_tokens=True) for encoding in encodings],
        })


train_byte_bpe()
write("sentencepiece-bpe", train_sentencepiece("bpe", 1600))
write("sentencepiece-unigram", train_sentencepiece("unigram", 1000))
write_files()
