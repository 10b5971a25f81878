"""The tiny model: a decoder in Llama's shape (RMSNorm, RoPE, grouped-query attention, SwiGLU; Touvron et al. 2023), embeddings tied."""

import math

import torch
from torch import nn


class Norm(nn.Module):
    """RMSNorm (Zhang and Sennrich 2019): x / sqrt(mean(x²) + ε) · g."""

    def __init__(self, size, epsilon):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(size))
        self.epsilon = epsilon

    def forward(self, x):
        x = x.float()
        return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + self.epsilon) * self.weight


def rotate(x, cos, sin):
    """RoPE (Su et al. 2021) on [batch, heads, length, size], the two halves of each head being the pairs, as in Llama's published weights."""
    half = x.shape[-1] // 2
    a, b = x[..., :half], x[..., half:]
    return x * cos + torch.cat((-b, a), dim=-1) * sin


class Attention(nn.Module):
    def __init__(self, s):
        super().__init__()
        self.heads, self.kv_heads = s["heads"], s["keyValueHeads"]
        self.size = s["hidden"] // s["heads"]
        self.q = nn.Linear(s["hidden"], self.heads * self.size, bias=False)
        self.k = nn.Linear(s["hidden"], self.kv_heads * self.size, bias=False)
        self.v = nn.Linear(s["hidden"], self.kv_heads * self.size, bias=False)
        self.o = nn.Linear(self.heads * self.size, s["hidden"], bias=False)

    def split(self, x, heads):
        return x.view(x.shape[0], x.shape[1], heads, self.size).transpose(1, 2)

    def forward(self, x, cos, sin, mask, past=None):
        batch, length = x.shape[0], x.shape[1]
        q = rotate(self.split(self.q(x), self.heads), cos, sin) * (1 / math.sqrt(self.size))
        k = rotate(self.split(self.k(x), self.kv_heads), cos, sin)
        v = self.split(self.v(x), self.kv_heads)
        if past is not None:
            k, v = torch.cat((past[0], k), dim=2), torch.cat((past[1], v), dim=2)
        # The query heads of a group read one key-value head (Ainslie et al. 2023): their rows are laid one below the other.
        rows = q.reshape(batch, self.kv_heads, -1, self.size)
        scores = (rows @ k.transpose(2, 3)).view(batch, self.heads, length, -1) + mask
        weights = torch.softmax(scores, dim=-1)
        mixed = weights.view(batch, self.kv_heads, rows.shape[2], -1) @ v
        mixed = mixed.view(batch, self.heads, length, self.size).transpose(1, 2)
        return self.o(mixed.reshape(batch, length, self.heads * self.size)), (k, v), weights


class Block(nn.Module):
    def __init__(self, s):
        super().__init__()
        self.attention_norm, self.feed_norm = Norm(s["hidden"], s["epsilon"]), Norm(s["hidden"], s["epsilon"])
        self.attention = Attention(s)
        self.gate = nn.Linear(s["hidden"], s["feedForward"], bias=False)
        self.up = nn.Linear(s["hidden"], s["feedForward"], bias=False)
        self.down = nn.Linear(s["feedForward"], s["hidden"], bias=False)

    def forward(self, x, cos, sin, mask, past=None):
        mixed, present, weights = self.attention(self.attention_norm(x), cos, sin, mask, past)
        x = x + mixed
        h = self.feed_norm(x)
        gate = self.gate(h)
        # SwiGLU (Shazeer 2020), the sigmoid written out: exported as two operations that every backend has.
        return x + self.down(gate * torch.sigmoid(gate) * self.up(h)), present, weights


class TinyModel(nn.Module):
    def __init__(self, settings, vocabulary):
        super().__init__()
        s = settings["model"]
        self.settings, self.vocabulary = s, vocabulary
        self.embed = nn.Embedding(vocabulary, s["hidden"])
        self.blocks = nn.ModuleList(Block(s) for _ in range(s["layers"]))
        self.norm = Norm(s["hidden"], s["epsilon"])
        size = s["hidden"] // s["heads"]
        frequency = s["ropeTheta"] ** (-torch.arange(0, size, 2).float() / size)
        self.register_buffer("frequency", torch.cat((frequency, frequency)), persistent=False)
        for name, weight in self.named_parameters():
            if weight.dim() == 2:
                # What writes into the residual stream starts smaller, so that its variance does not grow with depth (Radford et al. 2019).
                writes = name.endswith(("attention.o.weight", "down.weight"))
                nn.init.normal_(weight, std=0.04 / math.sqrt(2 * s["layers"]) if writes else 0.04)

    def forward(self, ids, positions, mask, past=None):
        """ids, positions [b, s]; mask [b, 1, s, t], added to the scores; past: a (key, value) for each layer, [b, kv, t - s, size]."""
        angle = positions.unsqueeze(-1).float() * self.frequency
        cos, sin = torch.cos(angle).unsqueeze(1), torch.sin(angle).unsqueeze(1)
        x = self.embed(ids)
        presents, maps = [], []
        for index, block in enumerate(self.blocks):
            x, present, weights = block(x, cos, sin, mask, past[index] if past else None)
            presents.append(present)
            maps.append(weights)
        return self.norm(x) @ self.embed.weight.t(), presents, maps


def causal_mask(length):
    return torch.full((length, length), -1e9).triu(1)[None, None]
