"""Text encoder and rectified-flow transformer in FLUX's layout: double-stream blocks, then single-stream blocks, adaLN, rotary positions."""
import math

import torch
from torch import nn
from torch.nn import functional as F

from vae import CHANNELS

TOKENS, TEXT_DIM, DIM, HEADS, AXES = 28, 128, 192, 6, (8, 12, 12)


class Norm(nn.LayerNorm):
    """A LayerNorm whose weight and bias stay 1 and 0: ONNX Runtime's fusions need both to be there."""

    def __init__(self, d):
        super().__init__(d, eps=1e-6)
        self.weight.requires_grad_(False)
        self.bias.requires_grad_(False)


class RMSNorm(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(d))

    def forward(self, x):
        return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + 1e-6) * self.scale


def attention(q, k, v):
    """[B,heads,T,d] each -> [B,T,heads*d]; written out because torch's own is half as fast backwards on a CPU."""
    a = torch.softmax(q @ k.transpose(-1, -2) * q.shape[-1] ** -.5, -1) @ v
    return a.transpose(1, 2).flatten(2)


def heads(x, h):
    return x.unflatten(2, (h, x.shape[2] // h)).transpose(1, 2)


class TextBlock(nn.Module):
    def __init__(self, d, h):
        super().__init__()
        self.h, self.norm1, self.norm2 = h, nn.LayerNorm(d), nn.LayerNorm(d)
        self.qkv, self.proj, self.fc1, self.fc2 = nn.Linear(d, 3 * d), nn.Linear(d, d), nn.Linear(d, 4 * d), nn.Linear(4 * d, d)

    def forward(self, x):
        q, k, v = (heads(y, self.h) for y in self.qkv(self.norm1(x)).chunk(3, -1))
        x = x + self.proj(attention(q, k, v))
        return x + self.fc2(F.silu(self.fc1(self.norm2(x))))


class TextEncoder(nn.Module):
    """[B,28] token ids -> [B,28,128] states and [B,128] pooled."""

    def __init__(self, words, d=TEXT_DIM, layers=2):
        super().__init__()
        self.embed, self.position = nn.Embedding(words, d), nn.Parameter(torch.randn(1, TOKENS, d) * .05)
        self.blocks, self.norm = nn.ModuleList(TextBlock(d, 4) for _ in range(layers)), nn.LayerNorm(d)
        nn.init.normal_(self.embed.weight, std=.5)

    def forward(self, ids):
        x = self.embed(ids) + self.position
        for b in self.blocks:
            x = b(x)
        x = self.norm(x)
        return x, x.mean(1)


def rope(ids, axes=AXES, theta=1000.):
    angles = torch.cat([ids[:, i:i + 1] * (theta ** (-torch.arange(0, a, 2, dtype=torch.float32) / a))[None] for i, a in enumerate(axes)], -1)
    return angles.cos(), angles.sin()


def turn(x, cos, sin):
    a, b = x.chunk(2, -1)
    cos, sin = cos.to(x.dtype), sin.to(x.dtype)
    return torch.cat([a * cos - b * sin, a * sin + b * cos], -1)


def modulate(x, shift, scale):
    return x * (1 + scale[:, None]) + shift[:, None]


class Stream(nn.Module):
    def __init__(self, d, h):
        super().__init__()
        self.h, self.norm1, self.norm2, self.modulation = h, Norm(d), Norm(d), nn.Linear(d, 6 * d)
        self.qkv, self.proj, self.fc1, self.fc2 = nn.Linear(d, 3 * d), nn.Linear(d, d), nn.Linear(d, 4 * d), nn.Linear(4 * d, d)
        self.q_norm, self.k_norm = RMSNorm(d // h), RMSNorm(d // h)

    def begin(self, x, c):
        m = self.modulation(c).chunk(6, -1)
        q, k, v = (heads(y, self.h) for y in self.qkv(modulate(self.norm1(x), m[0], m[1])).chunk(3, -1))
        return m, self.q_norm(q), self.k_norm(k), v

    def end(self, x, m, a):
        x = x + m[2][:, None] * self.proj(a)
        return x + m[5][:, None] * self.fc2(F.silu(self.fc1(modulate(self.norm2(x), m[3], m[4]))))


class Double(nn.Module):
    def __init__(self, d, h):
        super().__init__()
        self.img, self.txt = Stream(d, h), Stream(d, h)

    def forward(self, x, t, c, cos, sin):
        mt, qt, kt, vt = self.txt.begin(t, c)
        mi, qi, ki, vi = self.img.begin(x, c)
        a = attention(turn(torch.cat([qt, qi], 2), cos, sin), turn(torch.cat([kt, ki], 2), cos, sin), torch.cat([vt, vi], 2))
        n = t.shape[1]
        return self.img.end(x, mi, a[:, n:]), self.txt.end(t, mt, a[:, :n])


class Single(nn.Module):
    def __init__(self, d, h):
        super().__init__()
        self.d, self.h, self.norm, self.modulation = d, h, Norm(d), nn.Linear(d, 3 * d)
        self.linear1, self.linear2 = nn.Linear(d, 7 * d), nn.Linear(5 * d, d)
        self.q_norm, self.k_norm = RMSNorm(d // h), RMSNorm(d // h)

    def forward(self, x, c, cos, sin):
        shift, scale, gate = self.modulation(c).chunk(3, -1)
        q, k, v, m = self.linear1(modulate(self.norm(x), shift, scale)).split([self.d, self.d, self.d, 4 * self.d], -1)
        a = attention(turn(self.q_norm(heads(q, self.h)), cos, sin), turn(self.k_norm(heads(k, self.h)), cos, sin), heads(v, self.h))
        return x + gate[:, None] * self.linear2(torch.cat([a, F.silu(m)], -1))


class Transformer(nn.Module):
    def __init__(self, d=DIM, h=HEADS, double=2, single=6):
        super().__init__()
        n = 4 * CHANNELS
        self.x_in, self.context_in = nn.Linear(n, d), nn.Linear(TEXT_DIM, d)
        self.time1, self.time2, self.pool1, self.pool2 = nn.Linear(64, d), nn.Linear(d, d), nn.Linear(TEXT_DIM, d), nn.Linear(d, d)
        self.double_blocks = nn.ModuleList(Double(d, h) for _ in range(double))
        self.single_blocks = nn.ModuleList(Single(d, h) for _ in range(single))
        self.final_norm, self.final_modulation, self.final = Norm(d), nn.Linear(d, 2 * d), nn.Linear(d, n)
        for m in self.modules():
            if isinstance(m, nn.Linear):
                nn.init.xavier_uniform_(m.weight)
                nn.init.zeros_(m.bias)
        for name, m in self.named_modules():
            if name.endswith("modulation") or name == "final":
                nn.init.zeros_(m.weight)

    def forward(self, hidden_states, encoder_hidden_states, pooled_projections, timestep, img_ids, txt_ids):
        freqs = torch.exp(-math.log(10000.) * torch.arange(0, 32, dtype=torch.float32) / 32)
        angle = (timestep * 1000.)[:, None] * freqs[None]
        c = self.time2(F.silu(self.time1(torch.cat([angle.cos(), angle.sin()], -1)))) + self.pool2(F.silu(self.pool1(pooled_projections)))
        c = F.silu(c)
        cos, sin = rope(torch.cat([txt_ids, img_ids], 0))
        x, t = self.x_in(hidden_states), self.context_in(encoder_hidden_states)
        for b in self.double_blocks:
            x, t = b(x, t, c, cos, sin)
        n = t.shape[1]
        x = torch.cat([t, x], 1)
        for b in self.single_blocks:
            x = b(x, c, cos, sin)
        shift, scale = self.final_modulation(c).chunk(2, -1)
        return self.final(modulate(self.final_norm(x[:, n:]), shift, scale))


def lora_targets(model):
    """The linear layers that adapters may change: all of the blocks but the modulations."""
    return [n for n, m in model.named_modules() if isinstance(m, nn.Linear) and "blocks" in n and "modulation" not in n]


def pack(z):
    """[B,C,H,W] -> [B,H*W/4,4C], channel order (c, dy, dx) as in FLUX."""
    b, c, h, w = z.shape
    return z.view(b, c, h // 2, 2, w // 2, 2).permute(0, 2, 4, 1, 3, 5).reshape(b, h * w // 4, c * 4)


def unpack(x, h, w):
    """The inverse of pack; h and w are those of the packed grid."""
    b, _, d = x.shape
    return x.view(b, h, w, d // 4, 2, 2).permute(0, 3, 1, 4, 2, 5).reshape(b, d // 4, 2 * h, 2 * w)


def position_ids(h, w):
    ids = torch.zeros(h, w, 3)
    ids[..., 1] += torch.arange(h)[:, None]
    ids[..., 2] += torch.arange(w)[None]
    return ids.reshape(-1, 3), torch.zeros(TOKENS, 3)
