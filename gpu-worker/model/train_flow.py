"""Trains text encoder and transformer together: python train_flow.py DATA OUT --minutes 45 [--resume]"""
import argparse
import os
import time

import numpy as np
import torch

from flow import TextEncoder, Transformer
from latents import Latents, noisy
from muon import Both, trapezoid

ADAM_ONLY = ("embed", "x_in", "context_in", "time", "pool", "modulation", "final")


def main():
    p = argparse.ArgumentParser()
    p.add_argument("data")
    p.add_argument("out")
    p.add_argument("--minutes", type=float, default=45)
    p.add_argument("--batch", type=int, default=64)
    p.add_argument("--compile", action="store_true")
    p.add_argument("--resume", action="store_true")
    p.add_argument("--start", type=float, default=.5, help="share of the time after which the learning rate falls")
    a = p.parse_args()
    torch.manual_seed(0)
    torch.set_num_threads(2)
    os.makedirs(a.out, exist_ok=True)
    rng = np.random.default_rng(int(time.time()) if a.resume else 0)
    data = Latents(a.data)
    text, model = TextEncoder(len(data.tok.words)), Transformer()
    if a.resume:
        saved = torch.load(f"{a.out}/flow.pt")
        text.load_state_dict(saved["text"])
        model.load_state_dict(saved["model"])
    named = [(n, q) for m in (text, model) for n, q in m.named_parameters() if q.requires_grad]
    params = [q for _, q in named]
    muon = [q for n, q in named if q.ndim == 2 and not any(k in n for k in ADAM_ONLY)]
    chosen = {id(q) for q in muon}
    opt = Both(muon, [q for q in params if id(q) not in chosen], .015, 1.5e-3)
    print(f"{sum(q.numel() for q in params) / 1e6:.2f} M parameters, shift {data.mean:.4f}, scale {data.scale:.4f}", flush=True)
    ema = [q.detach().clone() for q in params]
    if a.compile:
        for b in [*model.double_blocks, *model.single_blocks]:
            b.compile()
    begin = saved_at = time.time()
    step, total = 0, 0.

    def save():
        live = [q.detach().clone() for q in params]
        with torch.no_grad():
            [q.copy_(e) for q, e in zip(params, ema)]
            torch.save({"text": text.state_dict(), "model": model.state_dict(), "mean": data.mean, "scale": data.scale, "steps": step}, f"{a.out}/flow.tmp")
            os.replace(f"{a.out}/flow.tmp", f"{a.out}/flow.pt")
            [q.copy_(v) for q, v in zip(params, live)]

    while (done := (time.time() - begin) / 60 / a.minutes) < 1:
        x, ids, img, txt = data.batch(rng, a.batch)
        xt, sigma, v = noisy(x)
        with torch.autocast("cpu", torch.bfloat16):
            state, pooled = text(ids)
            out = model(xt, state, pooled, sigma, img, txt)
        loss = (out.float() - v).pow(2).mean()
        loss.backward()
        opt.step(trapezoid(done, step, start=a.start))
        step += 1
        total += loss.item()
        with torch.no_grad():
            torch._foreach_lerp_(ema, [q.detach() for q in params], 1 - min(.998, (1 + step) / (20 + step)))
        if step % 50 == 0:
            print(f"{step} {time.time() - begin:.0f}s loss {total / 50:.4f} {(time.time() - begin) / step:.3f} s/step", flush=True)
            total = 0.
        if time.time() - saved_at > 180:
            save()
            saved_at = time.time()
    save()


if __name__ == "__main__":
    main()
