"""Writes the checkpoint as ONNX: model.onnx with a cache, model_attention.onnx without one and with attention maps, their weights once."""

import argparse
import json
import pathlib

import onnx
import torch
from torch import nn

from model import TinyModel
from quantize import quantize


def mask_of(attention_mask, length):
    """[b, 1, length, total]: a query sees keys that are there and not after it; the last `length` keys are the queries' own."""
    total = attention_mask.shape[1]
    key = torch.arange(total)
    query = key[total - length :]
    later = (key[None, :] > query[:, None]).float()
    missing = 1.0 - attention_mask.float()
    return (torch.maximum(later[None, None], missing[:, None, None, :])) * -1e9


class Cached(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, input_ids, attention_mask, position_ids, *past):
        pairs = [(past[i], past[i + 1]) for i in range(0, len(past), 2)]
        logits, presents, _ = self.model(input_ids, position_ids, mask_of(attention_mask, input_ids.shape[1]), pairs)
        return (logits, *[t for pair in presents for t in pair])


class Whole(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, input_ids, attention_mask, position_ids):
        logits, _, maps = self.model(input_ids, position_ids, mask_of(attention_mask, input_ids.shape[1]))
        return (logits, *maps)


def write(module, inputs, names, outputs, axes, path):
    torch.onnx.export(
        module, inputs, str(path), opset_version=14, input_names=names, output_names=outputs, dynamic_axes=axes,
        # Folding would store the tied embedding twice, transposed.
        do_constant_folding=False,
    )
    return onnx.load(str(path))


def share_weights(graphs, folder, name):
    """Puts the weights of several graphs into one file beside them, each weight once."""
    data, places = bytearray(), {}
    for graph in graphs.values():
        for weight in graph.graph.initializer:
            raw = onnx.numpy_helper.to_array(weight).tobytes()
            if len(raw) < 1024:
                continue
            if raw not in places:
                data.extend(bytes(-len(data) % 64))
                places[raw] = len(data)
                data.extend(raw)
            offset = places[raw]
            weight.ClearField("raw_data")
            weight.ClearField("float_data")
            weight.data_location = onnx.TensorProto.EXTERNAL
            del weight.external_data[:]
            for key, value in (("location", name), ("offset", str(offset)), ("length", str(len(raw)))):
                entry = weight.external_data.add()
                entry.key, entry.value = key, value
    (folder / name).write_bytes(bytes(data))
    for file, graph in graphs.items():
        (folder / file).write_bytes(graph.SerializeToString())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", required=True)
    parser.add_argument("--settings", required=True)
    parser.add_argument("--out", required=True)
    a = parser.parse_args()
    folder = pathlib.Path(a.out) / "onnx"
    folder.mkdir(parents=True, exist_ok=True)
    settings = json.loads(pathlib.Path(a.settings).read_text())
    s = settings["model"]
    model = TinyModel(settings, settings["vocabulary"])
    model.load_state_dict(torch.load(pathlib.Path(a.work) / "checkpoint.pt")["model"])
    model.eval()

    size = s["hidden"] // s["heads"]
    ids = torch.randint(0, settings["vocabulary"], (2, 3))
    positions = torch.arange(5, 8)[None].expand(2, -1).contiguous()
    past = [torch.randn(2, s["keyValueHeads"], 5, size) for _ in range(2 * s["layers"])]
    common = {"input_ids": {0: "batch", 1: "length"}, "attention_mask": {0: "batch", 1: "total"}, "position_ids": {0: "batch", 1: "length"}}
    names = ["input_ids", "attention_mask", "position_ids"]
    layers = range(s["layers"])
    past_names = [f"past_key_values.{i}.{part}" for i in layers for part in ("key", "value")]
    present_names = [f"present.{i}.{part}" for i in layers for part in ("key", "value")]
    map_names = [f"attentions.{i}" for i in layers]

    cached = write(
        Cached(model), (ids, torch.ones(2, 8, dtype=torch.int64), positions, *past), names + past_names, ["logits", *present_names],
        {**common, **{n: {0: "batch", 2: "past"} for n in past_names}, "logits": {0: "batch", 1: "length"}, **{n: {0: "batch", 2: "total"} for n in present_names}},
        folder / "model.onnx",
    )
    whole = write(
        Whole(model), (ids, torch.ones(2, 3, dtype=torch.int64), positions - 5), names, ["logits", *map_names],
        {**common, "attention_mask": {0: "batch", 1: "length"}, "logits": {0: "batch", 1: "length"}, **{n: {0: "batch", 2: "length", 3: "length"} for n in map_names}},
        folder / "model_attention.onnx",
    )
    (folder / "model_quantized.onnx").write_bytes(quantize(cached).SerializeToString())
    share_weights({"model.onnx": cached, "model_attention.onnx": whole}, folder, "model.onnx_data")


main()
