"""Trains one style adapter: python train_lora.py DATA FLOW.pt neon OUT.pt --minutes 3 --rank 8"""
import argparse
import math
import time

import numpy as np
import torch
from torch import nn

from export import load_flow
from flow import lora_targets
from latents import Latents, noisy


class Adapted(nn.Module):
    def __init__(self, base, rank):
        super().__init__()
        self.base = base
        self.a = nn.Parameter(torch.randn(rank, base.in_features) / math.sqrt(base.in_features))
        self.b = nn.Parameter(torch.zeros(base.out_features, rank))

    def forward(self, x):
        return self.base(x) + (x @ self.a.t()) @ self.b.t()


def adapt(model, rank):
    found = {}
    for name in lora_targets(model):
        parent, leaf = name.rsplit(".", 1)
        owner = model.get_submodule(parent)
        found[name] = Adapted(getattr(owner, leaf), rank)
        setattr(owner, leaf, found[name])
    return found


def main():
    p = argparse.ArgumentParser()
    p.add_argument("data")
    p.add_argument("flow")
    p.add_argument("style")
    p.add_argument("out")
    p.add_argument("--minutes", type=float, default=3)
    p.add_argument("--rank", type=int, default=8)
    p.add_argument("--batch", type=int, default=32)
    a = p.parse_args()
    torch.manual_seed(0)
    torch.set_num_threads(2)
    saved = torch.load(a.flow, map_location="cpu")
    data = Latents(a.data, a.style, saved["mean"], saved["scale"])
    text, model, _ = load_flow(a.flow, len(data.tok.words))
    for q in [*text.parameters(), *model.parameters()]:
        q.requires_grad_(False)
    adapters = adapt(model, a.rank)
    params = [q for m in adapters.values() for q in (m.a, m.b)]
    opt = torch.optim.AdamW(params, lr=4e-3, weight_decay=0, betas=(.9, .98))
    rng, begin, step, total = np.random.default_rng(0), time.time(), 0, 0.
    while (done := (time.time() - begin) / 60 / a.minutes) < 1:
        x, ids, img, txt = data.batch(rng, a.batch)
        xt, sigma, v = noisy(x)
        with torch.autocast("cpu", torch.bfloat16):
            with torch.no_grad():
                state, pooled = text(ids)
            out = model(xt, state, pooled, sigma, img, txt)
        loss = (out.float() - v).pow(2).mean()
        opt.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(params, 1.)
        opt.param_groups[0]["lr"] = 4e-3 * min(1, (step + 1) / 20) * max(.03, 1 - done)
        opt.step()
        step += 1
        total += loss.item()
        if step % 50 == 0:
            print(f"{a.style} {step} {time.time() - begin:.0f}s loss {total / 50:.4f}", flush=True)
            total = 0.
    tensors = {f"transformer.{n}.lora_{k}.weight": getattr(m, k.lower()).detach().clone() for n, m in adapters.items() for k in "AB"}
    torch.save({"tensors": tensors, "rank": a.rank, "steps": step}, a.out)


if __name__ == "__main__":
    main()
