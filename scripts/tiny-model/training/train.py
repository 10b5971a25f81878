"""Trains the tiny model on the tokens that prepare.ts wrote. Goes on from the last checkpoint; sleeps while the pause file exists."""

import argparse
import json
import math
import os
import pathlib
import time

# Threads that wait by spinning take the processor from whoever works beside; read when torch is loaded.
os.environ.setdefault("OMP_WAIT_POLICY", "passive")

import numpy as np
import torch
import torch.nn.functional as F

from model import TinyModel, causal_mask


def rate(step, t):
    """Warm-up, a plateau, then a linear decay to a twentieth (WSD; Hu et al. 2024)."""
    if step < t["warmupSteps"]:
        return t["learningRate"] * (step + 1) / t["warmupSteps"]
    start = t["decayFrom"] * t["steps"]
    if step < start:
        return t["learningRate"]
    return t["learningRate"] * max(0.05, 1 - 0.95 * (step - start) / (t["steps"] - start))


def rows_of(tokens, step, t, seed):
    """The rows of one step: every epoch cuts the corpus anew at a drawn offset and shuffles the pieces, by seed and step alone."""
    length = t["longRowTokens"] if step >= t["longRowsFrom"] * t["steps"] else t["rowTokens"]
    count = t["tokensPerStep"] // length
    per_epoch = (len(tokens) - length - 1) // length // count
    epoch, place = divmod(step, per_epoch)
    draw = np.random.default_rng([seed, epoch, length])
    offset = int(draw.integers(length))
    order = draw.permutation((len(tokens) - offset - 1) // length)
    picked = order[place * count : (place + 1) * count]
    rows = np.stack([tokens[offset + p * length : offset + (p + 1) * length + 1] for p in picked])
    return torch.from_numpy(rows.astype(np.int64))


def loss_of(model, rows, bf16):
    ids, targets = rows[:, :-1], rows[:, 1:]
    positions = torch.arange(ids.shape[1])[None].expand(ids.shape[0], -1)
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bf16):
        logits, _, _ = model(ids, positions, causal_mask(ids.shape[1]))
    return F.cross_entropy(logits.float().reshape(-1, logits.shape[-1]), targets.reshape(-1))


@torch.no_grad()
def held_out_loss(model, tokens, length, rows=64):
    model.eval()
    step = max(length, (len(tokens) - length - 1) // rows)
    starts = range(0, len(tokens) - length - 1, step)
    data = torch.from_numpy(np.stack([tokens[s : s + length + 1] for s in starts]).astype(np.int64))
    losses = [loss_of(model, part, False).item() * len(part) for part in data.split(16)]
    model.train()
    return sum(losses) / len(data)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", required=True)
    parser.add_argument("--settings", required=True)
    parser.add_argument("--pause-file")
    parser.add_argument("--stop-after", type=int, help="steps of this run, for a trial")
    parser.add_argument("--fp32", action="store_true")
    a = parser.parse_args()
    work = pathlib.Path(a.work)
    settings = json.loads(pathlib.Path(a.settings).read_text())
    t, seed = settings["training"], settings["seed"]
    torch.manual_seed(seed)
    torch.set_num_threads(2)

    read = lambda name: np.fromfile(work / name, dtype=np.uint16)
    tokens, held_out = read("train.bin"), {language: read(f"held-out.{language}.bin") for language in ("zh", "en")}
    model = TinyModel(settings, settings["vocabulary"])
    matrices = [p for p in model.parameters() if p.dim() == 2]
    vectors = [p for p in model.parameters() if p.dim() < 2]
    optimizer = torch.optim.AdamW(
        [{"params": matrices, "weight_decay": t["weightDecay"]}, {"params": vectors, "weight_decay": 0.0}],
        lr=t["learningRate"], betas=(0.9, 0.95), eps=1e-8,
    )
    step, cpu_before, curve = 0, 0.0, []
    checkpoint = work / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        step, cpu_before, curve = saved["step"], saved["cpu_seconds"], saved["curve"]
        print(f"going on from step {step}", flush=True)
    print(f"{sum(p.numel() for p in model.parameters()):,} parameters, {len(tokens):,} tokens", flush=True)

    cpu = lambda: cpu_before + time.process_time()

    def save():
        state = {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step, "cpu_seconds": cpu(), "curve": curve}
        torch.save(state, work / "checkpoint.new")
        os.replace(work / "checkpoint.new", checkpoint)
        (work / "curve.json").write_text(json.dumps({"step": step, "cpuSeconds": round(cpu()), "points": curve}))

    saved_at, recent, first = time.monotonic(), [], step
    while step < t["steps"] and cpu() < t["cpuMinutesAtMost"] * 60:
        while a.pause_file and os.path.exists(a.pause_file):
            time.sleep(2)
        for group in optimizer.param_groups:
            group["lr"] = rate(step, t)
        loss = loss_of(model, rows_of(tokens, step, t, seed), not a.fp32)
        if not math.isfinite(loss.item()):
            raise SystemExit(f"the loss is {loss.item()} at step {step}")
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        recent.append(loss.item())
        step += 1
        last = step == t["steps"] or step - first == a.stop_after
        if step % 200 == 0 or last:
            held = {language: held_out_loss(model, part, t["rowTokens"]) for language, part in held_out.items()}
            curve.append({"step": step, "train": sum(recent) / len(recent), **held, "rate": rate(step - 1, t)})
            print(json.dumps({"cpu": round(cpu()), **curve[-1]}), flush=True)
            recent = []
        if last or time.monotonic() - saved_at > t["checkpointSeconds"]:
            save()
            saved_at = time.monotonic()
        if last:
            break
    save()


main()
