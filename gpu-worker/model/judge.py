"""Reads pictures back: a classifier trained on drawn scenes that no generator has seen, then used on generated pictures.
python judge.py train JUDGE.pt --minutes 4      python judge.py measure JUDGE.pt weights/ig-scenes-1 --prompts 400"""
import argparse
import json
import sys
import time
from collections import defaultdict
from multiprocessing import Pool

import numpy as np
import torch
from PIL import Image
from torch import nn
from torch.nn import functional as F

from backgrounds import KINDS
from muon import Both, trapezoid
from objects import OBJECTS
from scenes import NAMES, make
from vae import Residual, to_tensor

TRAIN_SEEDS, TEST_SEEDS, PROMPT_SEEDS = 20_000_000, 30_000_000, 50_000_000
FLOORS = {"object": .85, "colour": .95, "background": .95, "count": .90}
BACK = [*NAMES, "wooden"]
HEADS = {"count": 3, "place": len(KINDS), "back": len(BACK), "kind0": len(OBJECTS), "kind1": len(OBJECTS), "kind2": len(OBJECTS), "colour0": 13, "colour1": 13, "colour2": 13}


def labels(s):
    out = {"count": len(s.things) - 1, "place": KINDS.index(s.place), "back": BACK.index(s.colours[0]) if s.place in ("plain", "table", "studio") else -1}
    for i in range(3):
        out[f"kind{i}"] = OBJECTS.index(s.things[i].kind) if i < len(s.things) else -1
        out[f"colour{i}"] = NAMES.index(s.things[i].colour) if i < len(s.things) else -1
    return [out[h] for h in HEADS]


def square(picture):
    return np.asarray(Image.fromarray(picture).resize((128, 128), Image.Resampling.BILINEAR))


def draw(seed):
    s, _, picture = make(seed, test=True)
    return square(picture), labels(s)


class Judge(nn.Module):
    def __init__(self):
        super().__init__()
        self.a, self.b = nn.Conv2d(48, 64, 3, padding=1), Residual(64)
        self.c, self.d = nn.Conv2d(256, 128, 1), Residual(128)
        self.e, self.f, self.g = nn.Conv2d(512, 160, 1), Residual(160), Residual(160)
        self.h, self.i = nn.Conv2d(160, 64, 1), nn.Linear(4096, 512)
        self.heads = nn.ModuleDict({k: nn.Linear(512, n) for k, n in HEADS.items()})

    def forward(self, x):
        x = self.b(self.a(F.pixel_unshuffle(x, 4)))
        x = self.d(self.c(F.pixel_unshuffle(x, 2)))
        x = self.g(self.f(self.e(F.pixel_unshuffle(x, 2))))
        x = F.silu(self.i(F.dropout(F.silu(self.h(F.silu(x))).flatten(1), .2, self.training)))
        return {k: h(x) for k, h in self.heads.items()}


def read(judge, pictures):
    with torch.no_grad():
        parts = [judge(to_tensor(np.array(pictures[i:i + 64]))) for i in range(0, len(pictures), 64)]
    return np.stack([np.concatenate([p[h].argmax(1).numpy() for p in parts]) for h in HEADS], 1)


def score(wanted, found):
    """Accuracy per attribute. Objects and colours count one by one; those of a picture with the wrong count are read where they should be."""
    right = defaultdict(list)
    for w, f in zip(wanted, found):
        w, f = dict(zip(HEADS, w)), dict(zip(HEADS, f))
        right["count"].append(w["count"] == f["count"])
        right["background"].append(w["place"] == f["place"] and w["back"] in (-1, f["back"]))
        for i in range(w["count"] + 1):
            right["object"].append(w[f"kind{i}"] == f[f"kind{i}"])
            right["colour"].append(w[f"colour{i}"] == f[f"colour{i}"])
            right[f"object, {w['count'] + 1} in the picture"].append(w[f"kind{i}"] == f[f"kind{i}"])
    return {k: float(np.mean(v)) for k, v in sorted(right.items())}


def train(a):
    with Pool(2) as pool:
        got = pool.map(draw, range(TRAIN_SEEDS, TRAIN_SEEDS + a.scenes), 64)
        test = pool.map(draw, range(TEST_SEEDS, TEST_SEEDS + 1000), 64)
    x, y = np.stack([g[0] for g in got]), torch.tensor([g[1] for g in got])
    torch.manual_seed(0)
    torch.set_num_threads(2)
    rng, judge = np.random.default_rng(0), Judge()
    if a.resume:
        judge.load_state_dict(torch.load(a.judge)["judge"])
    big = [q for n, q in judge.named_parameters() if q.ndim > 1 and not n.startswith(("heads", "a."))]
    chosen = {id(q) for q in big}
    opt = Both(big, [q for q in judge.parameters() if id(q) not in chosen], .01, 1.5e-3)
    begin, step, total = time.time(), 0, 0.
    while (done := (time.time() - begin) / 60 / a.minutes) < 1:
        i = rng.integers(0, len(x), 64)
        p = to_tensor(x[i])
        if rng.random() < .5:
            p = F.avg_pool2d(F.pad(p, (1, 1, 1, 1), mode="replicate"), 3, 1) * .6 + p * .4
        p = torch.roll(p, (int(rng.integers(-3, 4)), int(rng.integers(-3, 4))), (2, 3)) + torch.randn_like(p) * .05 * float(rng.random())
        with torch.autocast("cpu", torch.bfloat16):
            out = judge(p)
        loss = sum(F.cross_entropy(out[h].float(), y[i, k], ignore_index=-1) for k, h in enumerate(HEADS) if (y[i, k] >= 0).any())
        loss.backward()
        opt.step(trapezoid(done, step, start=.4))
        step += 1
        total += loss.item()
        if step % 100 == 0:
            print(f"{step} {time.time() - begin:.0f}s loss {total / 100:.3f}", flush=True)
            total = 0.
    judge.eval()
    reading = score([t[1] for t in test], read(judge, [t[0] for t in test]))
    print("on drawn scenes:", {k: round(v, 3) for k, v in reading.items()})
    torch.save({"judge": judge.state_dict(), "drawn": reading}, a.judge)


def measure(a):
    from sample import Pipeline
    saved = torch.load(a.judge)
    judge = Judge().eval()
    judge.load_state_dict(saved["judge"])
    pipe, groups = Pipeline(a.model), defaultdict(list)
    for seed in range(PROMPT_SEEDS, PROMPT_SEEDS + a.prompts):
        s, text, _ = make(seed, test=True)
        groups[s.ratio].append((s, text, seed))
    wanted, pictures = [], []
    for ratio, group in groups.items():
        for i in range(0, len(group), 16):
            part = group[i:i + 16]
            got = pipe([g[1] for g in part], [g[2] for g in part], ratio=ratio, steps=a.steps, guidance=a.guidance)
            pictures += [square(p) for p in got]
            wanted += [labels(g[0]) for g in part]
    got = score(wanted, read(judge, pictures))
    result = {k: {"generated": round(v, 3), "drawn": round(saved["drawn"].get(k, 0), 3)} for k, v in got.items()}
    print(json.dumps({"prompts": a.prompts, "steps": a.steps or pipe.index["defaults"]["steps"], "guidance": a.guidance or pipe.index["defaults"]["guidance"], **result}, indent=1))
    under = [k for k, floor in FLOORS.items() if got[k] < floor]
    if under:
        sys.exit("under the floor: " + ", ".join(under))


def main():
    p = argparse.ArgumentParser()
    p.add_argument("what", choices=("train", "measure"))
    p.add_argument("judge")
    p.add_argument("model", nargs="?")
    p.add_argument("--minutes", type=float, default=4)
    p.add_argument("--resume", action="store_true", help="go on with the judge that is there")
    p.add_argument("--scenes", type=int, default=30000)
    p.add_argument("--prompts", type=int, default=400)
    p.add_argument("--steps", type=int)
    p.add_argument("--guidance", type=float)
    a = p.parse_args()
    (train if a.what == "train" else measure)(a)


if __name__ == "__main__":
    main()
