"""Compares the exported graphs with torch, and their checksums: python verify.py VAE.pt FLOW.pt weights/ig-scenes-1 (fails over 1e-3)"""
import hashlib
import sys

import numpy as np
import torch

from export import load_flow
from flow import position_ids
from sample import Pipeline
from vae import load_vae


def rounded(module):
    """The weights as they are stored: 64 values or more are rounded to half precision."""
    for q in module.parameters():
        if q.numel() >= 64:
            q.data = q.data.half().float()
    return module


def main():
    vae, flow, out = sys.argv[1:4]
    for line in open(f"{out}/SHA256SUMS"):
        digest, path = line.split()
        assert hashlib.sha256(open(f"{out}/{path}", "rb").read()).hexdigest() == digest, path
    pipe = Pipeline(out)
    text, model, _ = load_flow(flow, len(pipe.tok.words))
    text, model, decoder = rounded(text), rounded(model), rounded(load_vae(vae)[1])
    ids, _ = pipe.encode(["a red bottle on a blue table", "two white cups at the beach", "a cake"])
    worst = {}

    def compare(name, session, inputs, wanted):
        got = session.run(None, {k: v.numpy() for k, v in inputs.items()})
        worst[name] = max([worst.get(name, 0), *(float(np.abs(g - w.numpy()).max()) for g, w in zip(got, wanted))])

    with torch.no_grad():
        torch.manual_seed(1)
        state, pooled = text(torch.from_numpy(ids))
        compare("text_encoder", pipe.text, {"input_ids": torch.from_numpy(ids)}, (state, pooled))
        for h, w, n in ((8, 8, 3), (6, 11, 1), (10, 8, 2)):
            img, txt = position_ids(h, w)
            inputs = {"hidden_states": torch.randn(n, h * w, 32), "encoder_hidden_states": state[:n], "pooled_projections": pooled[:n], "timestep": torch.rand(n), "img_ids": img, "txt_ids": txt}
            compare("transformer", pipe.transformer, inputs, (model(*inputs.values()),))
            z = torch.randn(n, 8, 2 * h, 2 * w) * 2
            compare("vae_decoder", pipe.vae, {"latent_sample": z}, (decoder(z),))
    print("largest difference between ONNX Runtime and torch:", {k: f"{v:.1e}" for k, v in worst.items()})
    if max(worst.values()) > 1e-3:
        sys.exit("too far apart")


if __name__ == "__main__":
    main()
