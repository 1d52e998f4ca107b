"""Turns drawn scenes into latents once, before the flow is trained: python encode.py DATA VAE.pt"""
import sys

import numpy as np
import torch

from dataset import name
from scenes import SIZES
from styles import STYLES
from vae import load_vae, to_tensor


def main():
    data, vae = sys.argv[1:3]
    torch.set_num_threads(2)
    encoder = load_vae(vae)[0].to(memory_format=torch.channels_last)
    for style in ["", *STYLES]:
        for r in SIZES:
            x = np.load(f"{data}/{name(r, style)}", mmap_mode="r")
            out = np.empty((len(x), 8, x.shape[1] // 8, x.shape[2] // 8), np.float16)
            with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
                for i in range(0, len(x), 64):
                    out[i:i + 64] = encoder(to_tensor(np.array(x[i:i + 64])))[0].float().numpy()
            np.save(f"{data}/z_{name(r, style)}", out)
        print(style or "plain", float(out.mean()), float(out.astype(np.float32).std()), flush=True)


if __name__ == "__main__":
    main()
