"""Batches of packed latents and caption ids, one picture size per batch."""
import json

import numpy as np
import torch

import tokenizer
from dataset import name
from flow import TOKENS, pack, position_ids
from scenes import SIZES


class Latents:
    def __init__(self, data, style="", mean=None, scale=None):
        self.tok = tokenizer.Tokenizer(tokenizer.build(TOKENS))
        self.empty = torch.tensor(self.tok("")[0])
        captions = json.load(open(f"{data}/captions.json"))
        z = {r: torch.from_numpy(np.load(f"{data}/z_{name(r, style)}")).float() for r in SIZES}
        flat = z["1:1"][:4000]
        self.mean = float(flat.mean()) if mean is None else mean
        self.scale = float(1 / flat.std()) if scale is None else scale
        self.packed = {r: pack((v - self.mean) * self.scale).half() for r, v in z.items()}
        self.ids = {r: torch.tensor([self.tok(c)[0] for c in captions[r][:len(z[r])]]) for r in SIZES}
        self.grid = {r: position_ids(h // 16, w // 16) for r, (w, h) in SIZES.items()}
        count = np.array([len(z[r]) for r in SIZES], float)
        self.share = count / count.sum()

    def batch(self, rng, size, drop=.1):
        """Latents, token ids (some captions dropped for guidance) and the position ids of one ratio."""
        r = rng.choice(list(SIZES), p=self.share)
        i = torch.from_numpy(rng.integers(0, len(self.ids[r]), size))
        ids = self.ids[r][i].clone()
        ids[torch.from_numpy(rng.random(size) < drop)] = self.empty
        return self.packed[r][i].float(), ids, *self.grid[r]


def noisy(x, rng_centre=.2):
    """Rectified flow: a point between picture and noise, and the velocity to learn."""
    sigma = torch.sigmoid(torch.randn(len(x)) + rng_centre)
    noise = torch.randn_like(x)
    s = sigma[:, None, None]
    return (1 - s) * x + s * noise, sigma, noise - x
