"""Trains the picture coder on plain and styled scenes: python train_vae.py DATA OUT --minutes 25 [--resume]"""
import argparse
import math
import os
import time

import numpy as np
import torch
from torch.nn import functional as F

from dataset import name
from muon import Both, trapezoid
from scenes import SIZES
from sheet import sheet
from styles import STYLES
from vae import Decoder, Encoder, to_pictures, to_tensor

WEIGHT = {"1:1": .5, "16:9": .14, "9:16": .12, "4:5": .12, "2:3": .12}


def gradients(x):
    return x[..., 1:] - x[..., :-1], x[..., 1:, :] - x[..., :-1, :]


def loss_of(out, x, mean, logvar):
    l1, l2 = (out - x).abs().mean(), F.mse_loss(out, x)
    edge = sum((a - b).abs().mean() for a, b in zip(gradients(out), gradients(x)))
    kl = .5 * (mean ** 2 + logvar.exp() - 1 - logvar).mean()
    return l1 + 2 * l2 + edge + 1e-4 * kl, l2, kl


def main():
    p = argparse.ArgumentParser()
    p.add_argument("data")
    p.add_argument("out")
    p.add_argument("--minutes", type=float, default=25)
    p.add_argument("--batch", type=int, default=16)
    p.add_argument("--resume", action="store_true")
    a = p.parse_args()
    torch.manual_seed(0)
    torch.set_num_threads(2)
    os.makedirs(a.out, exist_ok=True)
    rng = np.random.default_rng(0)
    sets = {(r, s): np.load(f"{a.data}/{name(r, s)}", mmap_mode="r") for r in SIZES for s in ["", *STYLES]}
    cl = torch.channels_last
    enc, dec = Encoder().to(memory_format=cl), Decoder().to(memory_format=cl)
    params = [*enc.parameters(), *dec.parameters()]
    if a.resume:
        saved = torch.load(f"{a.out}/vae.pt")
        enc.load_state_dict(saved["encoder"])
        dec.load_state_dict(saved["decoder"])
    ema = [q.detach().clone() for q in params]
    edge = {id(enc.conv_in.weight), id(dec.conv_out.weight)}
    big = [q for q in params if q.ndim == 4 and id(q) not in edge]
    opt = Both(big, [q for q in params if q.ndim < 4 or id(q) in edge], .006, 1.5e-3)
    begin = saved_at = time.time()
    step, seen = 0, 0.

    def save():
        live = [q.detach().clone() for q in params]
        with torch.no_grad():
            [q.copy_(e) for q, e in zip(params, ema)]
            x = torch.cat([to_tensor(sets["1:1", s][-4:]) for s in ["", *STYLES]])
            out = dec(enc(x)[0])
            psnr = [10 * math.log10(4 / F.mse_loss(o, y).item()) for o, y in zip(out.split(4), x.split(4))]
            print("psnr", " ".join(f"{v:.1f}" for v in psnr), flush=True)
            torch.save({"encoder": enc.state_dict(), "decoder": dec.state_dict(), "steps": step}, f"{a.out}/vae.tmp")
            os.replace(f"{a.out}/vae.tmp", f"{a.out}/vae.pt")
            pics = np.concatenate([v for x2, o2 in zip(x.split(4), out.split(4)) for v in (to_pictures(x2), to_pictures(o2))])
            sheet(pics, [""] * len(pics), 8, lines=0).save(f"{a.out}/vae.png")
            [q.copy_(v) for q, v in zip(params, live)]

    while (done := (time.time() - begin) / 60 / a.minutes) < 1:
        ratio = rng.choice(list(WEIGHT), p=list(WEIGHT.values()))
        style = rng.choice(STYLES) if rng.random() < .3 else ""
        data = sets[ratio, style]
        n = min(a.batch, 12 if ratio == "4:5" else a.batch)
        x = to_tensor(data[np.sort(rng.integers(0, len(data) - 8, n))]).to(memory_format=cl)
        with torch.autocast("cpu", torch.bfloat16):
            mean, logvar = enc(x)
            out = dec(mean + torch.randn_like(mean) * (.5 * logvar).exp())
        loss, l2, kl = loss_of(out.float(), x, mean.float(), logvar.float())
        loss.backward()
        opt.step(trapezoid(done, step, start=.5))
        step += 1
        with torch.no_grad():
            torch._foreach_lerp_(ema, [q.detach() for q in params], 1 - min(.995, (1 + step) / (20 + step)))
        seen += l2.item()
        if step % 100 == 0:
            print(f"{step} {time.time() - begin:.0f}s mse {seen / 100:.5f} psnr {10 * math.log10(400 / seen):.1f} kl {kl:.2f} {(time.time() - begin) / step:.3f} s/step", flush=True)
            seen = 0.
        if time.time() - saved_at > 180:
            save()
            saved_at = time.time()
    save()


if __name__ == "__main__":
    main()
