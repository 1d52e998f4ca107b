"""The looks that the LoRA adapters learn, made from plain scenes by image processing."""
import numpy as np
from PIL import Image, ImageFilter

STYLES = ["neon", "pixel", "pastel", "line"]


def edges(a, blur=.7):
    g = np.asarray(Image.fromarray(a).filter(ImageFilter.GaussianBlur(blur)), np.float32)
    out = np.zeros(a.shape[:2], np.float32)
    out[:, 1:-1] = np.abs(g[:, 2:] - g[:, :-2]).max(-1)
    out[1:-1] = np.maximum(out[1:-1], np.abs(g[2:] - g[:-2]).max(-1))
    return out


def neon(a):
    e = np.clip((edges(a) - 16) / 60, 0, 1)
    glow = np.asarray(Image.fromarray((e * 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(3)), np.float32) / 255 * 1.5
    tone = np.asarray(Image.fromarray(a).filter(ImageFilter.MedianFilter(5)), np.float32)
    tone = (tone - tone.min(-1, keepdims=True) * .7) + 12
    tone = tone / np.maximum(tone.max(-1, keepdims=True), 40) * 255
    return np.array((12, 8, 34), np.float32) + tone * glow[..., None] * .8 + e[..., None] * (tone * .5 + 110) + tone * .05


def pixel(a):
    h, w = a.shape[:2]
    small = np.asarray(Image.fromarray(a).resize((w // 4, h // 4), Image.Resampling.BOX), np.float32)
    small = (np.round((small - 128) * 1.1 / 36) * 36 + 128).clip(0, 255).astype(np.uint8)
    return np.asarray(Image.fromarray(small).resize((w, h), Image.Resampling.NEAREST), np.float32)


def pastel(a):
    f = np.asarray(Image.fromarray(a).filter(ImageFilter.ModeFilter(5)).filter(ImageFilter.GaussianBlur(.8)), np.float32)
    gray = f.mean(-1, keepdims=True)
    return 255 - (255 - (gray + (f - gray) * .85)) * .55 - np.array((2, 8, 4))


def line(a):
    ink = np.clip((edges(a, .5) - 14) / 46, 0, 1)[..., None]
    f = np.asarray(Image.fromarray(a).filter(ImageFilter.GaussianBlur(1.2)), np.float32)
    paper = np.array((252, 249, 242), np.float32) * .84 + f * .16
    return paper * (1 - ink) + np.array((28, 30, 48)) * ink


def stylise(a, style):
    return np.clip(globals()[style](a), 0, 255).astype(np.uint8)
