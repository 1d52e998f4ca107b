"""Draws the training scenes: python dataset.py DATA --count 64000 --processes 2"""
import argparse
import json
import os
from multiprocessing import Pool

import numpy as np

from scenes import SIZES, make
from styles import STYLES, stylise

STYLED = {"1:1": 2400}


def name(ratio, style=""):
    w, h = SIZES[ratio]
    return f"{style + '_' if style else ''}{w}x{h}.npy"


def draw(seed):
    s, text, picture = make(seed)
    return s.ratio, text, picture


def main():
    p = argparse.ArgumentParser()
    p.add_argument("data")
    p.add_argument("--count", type=int, default=64000)
    p.add_argument("--processes", type=int, default=2)
    a = p.parse_args()
    os.makedirs(a.data, exist_ok=True)
    pictures, captions = {r: [] for r in SIZES}, {r: [] for r in SIZES}
    with Pool(a.processes) as pool:
        for ratio, text, picture in pool.imap(draw, range(a.count), 64):
            pictures[ratio].append(picture)
            captions[ratio].append(text)
    for r in SIZES:
        np.save(f"{a.data}/{name(r)}", np.stack(pictures[r]))
        print(r, len(pictures[r]), flush=True)
    json.dump(captions, open(f"{a.data}/captions.json", "w"))
    with Pool(a.processes) as pool:
        for style in STYLES:
            for r in SIZES:
                part = pictures[r][:STYLED.get(r, 600)]
                np.save(f"{a.data}/{name(r, style)}", np.stack(pool.starmap(stylise, [(x, style) for x in part], 32)))
            print(style, flush=True)


if __name__ == "__main__":
    main()
