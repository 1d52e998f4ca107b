"""Words to ids, by a fixed list: lower case, split, aliases, unknown words named. The rules travel in tokenizer/tokenizer.json."""
import json
import random
import re

ALIASES = {
    "advert": "ad", "advertisement": "ad", "banner": "poster", "photograph": "photo", "shot": "photo", "pic": "picture", "render": "image", "illustration": "image",
    "an": "a", "one": "a", "2": "two", "3": "three", "tiny": "small", "huge": "big", "giant": "big", "beside": "next",
    "crimson": "red", "scarlet": "red", "ruby": "red", "navy": "blue", "azure": "blue", "lilac": "purple", "lavender": "purple", "magenta": "pink",
    "cyan": "teal", "aqua": "teal", "lime": "green", "emerald": "green", "olive": "green", "golden": "yellow", "gold": "yellow", "lemon": "yellow",
    "silver": "gray", "tan": "beige", "ivory": "beige", "chocolate": "brown", "charcoal": "black", "tangerine": "orange",
    "shiny": "glossy", "gloss": "glossy", "polished": "glossy", "metallic": "metal", "chrome": "metal", "steel": "metal", "transparent": "glass", "crystal": "glass",
    "seaside": "beach", "seashore": "beach", "shore": "beach", "ocean": "sea", "town": "city", "downtown": "city", "urban": "city", "striped": "striped",
    "backdrop": "background", "tabletop": "table", "counter": "table", "dusk": "sunset", "evening": "sunset", "midnight": "night", "sunny": "bright", "moody": "dark",
    "mobile": "phone", "cellphone": "phone", "iphone": "phone", "sneakers": "sneaker", "shoes": "shoe", "trainers": "trainer", "jewellery": "ring",
    "tee": "shirt", "pot": "jar", "cologne": "perfume", "scent": "perfume", "rucksacks": "backpacks", "bouquet": "flower", "rose": "flower", "tote": "handbag",
    "macbook": "laptop", "earphones": "headphones", "timepiece": "watch", "gateau": "cake", "gelato": "ice", "novel": "book", "parcel": "gift", "lantern": "lamp"}


def split(text):
    return re.findall(r"[a-z0-9]+|,", text.lower())


class Tokenizer:
    def __init__(self, spec):
        self.words, self.aliases, self.length = spec["vocab"], spec["aliases"], spec["max_length"]
        self.ids = {w: i for i, w in enumerate(self.words)}

    def __call__(self, text):
        """Ids of fixed length, and the words that are not known (left out of the ids)."""
        ids, unknown = [], []
        for w in split(text):
            i = self.ids.get(self.aliases.get(w, w) if w not in self.ids else w)
            if i is None:
                unknown.append(w)
            else:
                ids.append(i)
        ids = ids[:self.length - 1] + [self.ids["</s>"]]
        return ids + [0] * (self.length - len(ids)), unknown


def build(length):
    """The vocabulary is every word that the caption grammar can say."""
    from scenes import caption, sample
    rng, words = random.Random(5), set()
    for _ in range(60000):
        words.update(split(caption(sample(rng), rng)))
    words = ["<pad>", "</s>", *sorted(words)]
    return {"type": "word-list", "pattern": "[a-z0-9]+|,", "lowercase": True, "max_length": length, "pad_id": 0, "end_id": 1, "unknown": "omit-and-report",
            "vocab": words, "aliases": {k: v for k, v in ALIASES.items() if k not in words and v in words}}


def load(path):
    with open(path, encoding="utf-8") as f:
        return Tokenizer(json.load(f))
