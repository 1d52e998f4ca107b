"""Captioned scenes: what is asked for (a Scene), how it is said (caption) and how it looks (render)."""
import hashlib
import random
from dataclasses import dataclass

import cairo
import numpy as np
from PIL import Image

import backgrounds
from objects import DRAW, OBJECTS
from pen import Pen

COLOURS = {"red": (.84, .13, .15), "orange": (.96, .51, .12), "yellow": (.99, .84, .18), "green": (.18, .62, .27), "blue": (.13, .35, .82),
           "purple": (.49, .20, .70), "pink": (.96, .52, .70), "brown": (.49, .31, .17), "black": (.13, .13, .15), "white": (.95, .95, .94),
           "gray": (.55, .56, .58), "teal": (.06, .62, .62), "beige": (.88, .78, .62)}
NAMES = list(COLOURS)
MATERIALS = ["", "matte", "glossy", "metal", "glass"]
LIGHTS = ["", "soft", "warm", "dark", "sunset", "night"]
# Width and height of each ratio, multiples of 16; 16:9 and 9:16 are 3 % wider or taller and are cropped after scaling.
SIZES = {"1:1": (128, 128), "16:9": (176, 96), "9:16": (96, 176), "4:5": (128, 160), "2:3": (96, 144)}

SAY = {"bottle": ["bottle", "bottle", "flask"], "perfume": ["perfume", "perfume bottle", "fragrance"], "lipstick": ["lipstick"], "jar": ["jar", "jar", "cream jar"],
       "cup": ["cup", "mug", "coffee cup"], "wineglass": ["wine glass", "goblet"], "phone": ["phone", "smartphone"], "laptop": ["laptop", "computer"],
       "camera": ["camera"], "headphones": ["pair of headphones", "headset"], "watch": ["watch", "wristwatch"], "ring": ["ring"],
       "sunglasses": ["pair of sunglasses", "pair of glasses"], "sneaker": ["sneaker", "shoe", "trainer"], "handbag": ["handbag", "bag", "purse"],
       "backpack": ["backpack", "rucksack"], "cap": ["cap", "hat"], "shirt": ["shirt", "t-shirt"], "dress": ["dress", "gown"],
       "plant": ["plant", "potted plant", "houseplant"], "flower": ["flower", "blossom"], "cake": ["cake", "birthday cake"],
       "icecream": ["ice cream", "ice cream cone"], "candle": ["candle"], "gift": ["gift", "present", "gift box"], "lamp": ["lamp", "table lamp"],
       "book": ["book"], "balloon": ["balloon"]}
PLURAL = {"lipstick": "lipsticks", "pair of headphones": "headphones", "pair of sunglasses": "sunglasses", "pair of glasses": "glasses", "wine glass": "wine glasses",
          "gift box": "gift boxes", "dress": "dresses", "watch": "watches", "wristwatch": "wristwatches", "ice cream": "ice creams"}
COLOUR_WORDS = {"gray": ["gray", "grey"], "purple": ["purple", "violet"], "teal": ["teal", "turquoise"]}
LIGHT_WORDS = {"soft": ["soft light", "in soft light", "bright"], "warm": ["warm light", "in warm light", "golden hour"], "dark": ["dark", "dark mood", "low light"],
               "sunset": ["at sunset"], "night": ["at night"]}
OPENERS = [""] * 6 + ["a photo of ", "product photo of ", "a picture of ", "an image of ", "an ad with ", "a poster with "]


@dataclass
class Thing:
    kind: str
    colour: str
    material: str = ""


@dataclass
class Scene:
    things: list
    place: str = "plain"
    colours: tuple = ("white", "gray")
    light: str = ""
    size: str = ""
    side: str = ""
    same: bool = False
    ordered: bool = False
    ratio: str = "1:1"
    seed: int = 0

    def key(self):
        """What makes two scenes the same request: used to keep test prompts out of the training data."""
        return "|".join([f"{t.kind},{t.colour}" for t in self.things] + [self.place, *(self.colours[:1] if self.place not in ("beach", "city") else ())])


def sample(rng, seed=0):
    n = rng.choices((1, 2, 3), (.56, .30, .14))[0]
    same = n > 1 and rng.random() < .4
    place = rng.choices(backgrounds.KINDS, (.24, .12, .2, .13, .11, .08, .12))[0]
    a, b = rng.sample(NAMES, 2)
    if place == "table" and rng.random() < .2:
        a = "wooden"
    taken = {a} if place in ("plain", "studio", "table") else {a, b} if place in ("stripes", "gradient") else set()
    if rng.random() < .04:
        taken = set()
    free = [c for c in NAMES if c not in taken]
    kinds = rng.sample(OBJECTS, n)
    ratios = (.48, .16, .12, .12, .12) if n < 3 else (.56, .28, .02, .12, .02)
    things = [Thing(kinds[i], rng.choice(free), rng.choices(MATERIALS, (.56, .11, .13, .1, .1))[0] if n < 3 else "") for i in range(n)]
    if same:
        things = [things[0]] * n
    lights, weights = (LIGHTS, (.5, .06, .08, .08, .16, .12)) if place in ("beach", "city") else (LIGHTS[:4], (.7, .1, .1, .1))
    return Scene(things, place, (a, b), rng.choices(lights, weights)[0], rng.choices(("", "small", "big"), (.7, .15, .15))[0] if n == 1 else "",
                 rng.choices(("", "left", "right"), (.74, .13, .13))[0] if n == 1 else "", same, n > 1 and not same and rng.random() < .6,
                 rng.choices(list(SIZES), ratios)[0], seed)


# --- words -------------------------------------------------------------------------------------------------------
def article(words):
    return ("an " if words[0] in "aeiou" else "a ") + words


def colour_word(c, rng):
    return rng.choice(COLOUR_WORDS.get(c, [c]))


def noun(t, rng, size="", plural=False):
    said = rng.choice(SAY[t.kind])
    if t.kind == "perfume" and t.material == "glass":
        said = "perfume"
    adjectives = [w for w in (size and rng.choice({"small": ["small", "little"], "big": ["big", "large"]}[size]), t.material and not plural and rng.choice([t.material, t.material])) if w]
    colour = colour_word(t.colour, rng)
    adjectives = adjectives + [colour] if rng.random() < .6 or size else [colour] + adjectives
    if plural:
        said = PLURAL.get(said, said + "s")
        if t.material:
            adjectives.insert(0, t.material)
    if said.startswith("pair of "):
        return "pair of " + " ".join(adjectives + [said[8:]])
    return " ".join(adjectives + [said])


def caption(s, rng):
    n, t = len(s.things), s.things
    if n == 1:
        core = article(noun(t[0], rng, s.size)) + (f" on the {s.side}" if s.side else "")
    elif s.same:
        core = f"{('two', 'three')[n - 2]} {noun(t[0], rng, plural=True)}"
    else:
        said = [article(noun(x, rng)) for x in t]
        if n == 3:
            core = f"{said[0]}, {said[1]} and {said[2]}"
        elif not s.ordered:
            core = f"{said[0]} and {said[1]}" if rng.random() < .6 else f"{said[0]} next to {said[1]}"
        else:
            core = rng.choice((f"{said[0]} to the left of {said[1]}", f"{said[1]} to the right of {said[0]}", f"{said[0]} on the left and {said[1]} on the right", f"{said[0]} left of {said[1]}"))
    a, b = (colour_word(c, rng) for c in s.colours)
    where = {"plain": [f"on {article(a)} background", f"against {article(a)} wall", f"on {a}"], "gradient": [f"on {article(a)} to {b} gradient", f"on {article(a)} to {b} gradient background"],
             "table": [f"on {article(a)} table"] * 2 + [f"on {article(a)} desk"], "beach": ["on a beach", "on the beach", "at the beach", "by the sea"],
             "city": ["in a city", "in the city", "in front of a skyline", "on a city street"], "stripes": [f"on {article(a)} and {b} striped background", f"on {a} and {b} stripes"],
             "studio": [f"in {article(a)} studio", f"in {article(a)} photo studio"]}[s.place]
    text = rng.choice(OPENERS) + core + " " + rng.choice(where)
    if s.light:
        word = rng.choice(LIGHT_WORDS[s.light])
        text += ("" if word.startswith(("in ", "at ")) else ", ") + (" " if word.startswith(("in ", "at ")) else "") + word
    return text


# --- picture -----------------------------------------------------------------------------------------------------
def layout(s, w, h, rng):
    """Centre and radius of each thing, in pixels."""
    n = len(s.things)
    j = lambda a: rng.uniform(-a, a)
    if n == 1:
        r = min(w, h) * {"": .37, "small": .22, "big": .45}[s.size] * (1 + j(.04))
        if w > h:
            r *= 1.04
        x = {"": .5, "left": .27, "right": .73}[s.side] * w
        if s.side and w <= h:
            r = min(r, w * .25)
        return [(x + j(.015) * w, r)]
    share = w / (n + .12)
    r = min(share * .47, h * .36) * (1 + j(.03))
    step = min(share, r * 2.7)
    return [(w / 2 + (i - (n - 1) / 2) * step + j(.006) * w, r) for i in range(n)]


def finish(a, light):
    if light == "soft":
        return a * .84 + 255 * .15
    if light == "warm":
        return a * np.array((1.06, .96, .78)) + np.array((12, 4, 0))
    if light == "dark":
        h, w = a.shape[:2]
        y, x = np.mgrid[-1:1:h * 1j, -1:1:w * 1j]
        return a * (.72 - .22 * np.minimum(1, (x * x + y * y) / 1.6))[..., None]
    if light == "sunset":
        return a * np.array((1.02, .9, .82)) + np.array((10, 2, 0))
    if light == "night":
        return a * np.array((.78, .8, .92))
    return a


def colour_of(name):
    return COLOURS.get(name, (.62, .41, .23))


def render(s, scale=2):
    rng = random.Random(s.seed)
    w, h = SIZES[s.ratio]
    surface = cairo.ImageSurface(cairo.FORMAT_RGB24, w * scale, h * scale)
    c = cairo.Context(surface)
    c.scale(scale, scale)
    a, b = (colour_of(n) for n in s.colours)
    floor = backgrounds.PAINT[s.place](c, w, h, a, b, s.light, rng) * h
    if s.colours[0] == "wooden" and s.place == "table":
        for k in range(4):
            backgrounds.box(c, 0, h * (.69 + .07 * k), w, h * .012, (.45, .28, .14), .7)
    for thing, (x, r) in zip(s.things, layout(s, w, h, rng)):
        base = floor - (floor - h * .5 - r) * .55 if len(s.things) == 1 and s.place in ("plain", "gradient", "stripes") else floor
        base = min(base, h * .96)
        g = cairo.RadialGradient(0, 0, 0, 0, 0, 1)
        g.add_color_stop_rgba(0, 0, 0, 0, .5)
        g.add_color_stop_rgba(.6, 0, 0, 0, .28)
        g.add_color_stop_rgba(1, 0, 0, 0, 0)
        c.save()
        c.translate(x + r * .06, base)
        c.scale(r * 1.12, r * .16)
        c.set_source(g)
        c.arc(0, 0, 1, 0, 7)
        c.fill()
        c.restore()
        c.save()
        c.translate(x, base - r)
        c.scale(r, r)
        DRAW[thing.kind](Pen(c, COLOURS[thing.colour], thing.material))
        c.restore()
    a = np.ndarray((h * scale, w * scale, 4), np.uint8, surface.get_data())[..., 2::-1]
    a = np.asarray(Image.fromarray(np.ascontiguousarray(a)).reduce(scale), np.float32)
    return np.clip(finish(a, s.light), 0, 255).astype(np.uint8)


def held_out(s):
    """One request in twenty is never drawn for training: test prompts come from these."""
    return int(hashlib.sha256(s.key().encode()).hexdigest()[:8], 16) % 20 == 0


def make(seed, test=False):
    """Scene, caption and picture number `seed`: the same on every machine."""
    rng = random.Random(seed * 7919 + 17)
    s = sample(rng, seed)
    while held_out(s) != test:
        s = sample(rng, seed)
    return s, caption(s, rng), render(s)
