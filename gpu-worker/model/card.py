"""The contact sheet of the model card: 48 prompts never seen in training, plain and in each style: python card.py weights/ig-scenes-1 samples.jpg"""
import sys
import textwrap

import numpy as np
from PIL import Image, ImageDraw

from sample import Pipeline
from scenes import make
from styles import STYLES

FIRST, COUNT, ACROSS, CELL, TEXT = 60_000_000, 48, 3, 104, 24


def main():
    model, out = sys.argv[1:3]
    scenes = [make(seed, test=True) for seed in range(FIRST, FIRST + COUNT)]
    looks = ["", *STYLES]
    width = CELL * len(looks) + 12
    page = Image.new("RGB", (ACROSS * width, COUNT // ACROSS * (CELL + TEXT)), "white")
    pen = ImageDraw.Draw(page)
    for column, look in enumerate(looks):
        pipe = Pipeline(model, [(look, 1.0)] if look else [])
        for ratio in pipe.index["sizes"]:
            chosen = [i for i, s in enumerate(scenes) if s[0].ratio == ratio]
            for part in np.array_split(chosen, max(1, len(chosen) // 12)) if chosen else []:
                got = pipe([scenes[i][1] for i in part], [FIRST + int(i) for i in part], ratio=ratio)
                for i, picture in zip(part, got):
                    im = Image.fromarray(picture)
                    im.thumbnail((CELL - 3, CELL - 3), Image.Resampling.LANCZOS)
                    page.paste(im, (i % ACROSS * width + column * CELL + (CELL - im.width) // 2, i // ACROSS * (CELL + TEXT)))
    for i, (_, text, _) in enumerate(scenes):
        for k, row in enumerate(textwrap.wrap(text, width // 6)[:2]):
            pen.text((i % ACROSS * width + 4, i // ACROSS * (CELL + TEXT) + CELL - 1 + 10 * k), row, fill="black")
    page.save(out, quality=88)


if __name__ == "__main__":
    main()
