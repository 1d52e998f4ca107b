"""Contact sheets: pictures in a grid, each with its caption."""
import sys
import textwrap

from PIL import Image, ImageDraw


def sheet(pictures, captions, columns, cell=(132, 132), lines=2):
    text = 11 * lines + 2
    rows = -(-len(pictures) // columns)
    out = Image.new("RGB", (columns * cell[0], rows * (cell[1] + text)), "white")
    d = ImageDraw.Draw(out)
    for i, (p, t) in enumerate(zip(pictures, captions)):
        x, y = i % columns * cell[0], i // columns * (cell[1] + text)
        im = Image.fromarray(p)
        im.thumbnail((cell[0] - 2, cell[1] - 2))
        out.paste(im, (x, y))
        for k, part in enumerate(textwrap.wrap(t, cell[0] // 6)[:lines]):
            d.text((x + 1, y + cell[1] + 11 * k - 1), part, fill="black")
    return out


if __name__ == "__main__":
    from objects import OBJECTS
    from scenes import MATERIALS, NAMES, Scene, Thing, make, render
    import random
    rng, pics, caps = random.Random(1), [], []
    for k in OBJECTS:
        for m in MATERIALS:
            pics.append(render(Scene([Thing(k, NAMES[len(pics) * 5 % 13], m)], "plain", ("white" if NAMES[len(pics) * 5 % 13] != "white" else "teal", "gray"), size="big")))
            caps.append(f"{k} {m}")
    sheet(pics, caps, 20, lines=1).save(sys.argv[1] + "-objects.png")
    got = [make(i) for i in range(96)]
    sheet([g[2] for g in got], [g[1] for g in got], 12, (150, 150), 3).save(sys.argv[1] + "-scenes.png")
