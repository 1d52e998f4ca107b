"""The reference sampler on ONNX Runtime: python sample.py MODEL "a red bottle on a beach" --seed 7 --lora neon:0.8 -o out.png
The Java pipeline follows this file step by step; README.md says it in words."""
import argparse
import json
import math
import os
import struct

import numpy as np
from PIL import Image

import tokenizer

os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")


def read_safetensors(path):
    with open(path, "rb") as f:
        head = json.loads(f.read(struct.unpack("<Q", f.read(8))[0]))
        data = f.read()
    head.pop("__metadata__", None)
    return {k: np.frombuffer(data[v["data_offsets"][0]:v["data_offsets"][1]], "<f2").reshape(v["shape"]).astype(np.float32) for k, v in head.items()}


def with_loras(path, loras):
    """The transformer with strength * B @ A added to the weights: [(file, strength), …]."""
    import onnx
    from onnx import numpy_helper
    m = onnx.load(path)
    weights = {t.name: t for t in m.graph.initializer}
    change = {}
    for file, strength in loras:
        t = read_safetensors(file)
        for k in t:
            if k.endswith(".lora_A.weight"):
                name = k[len("transformer."):-len(".lora_A.weight")] + ".weight"
                change[name] = change.get(name, 0) + strength * (t[k.replace("lora_A", "lora_B")] @ t[k])
    for name, delta in change.items():
        weights[name].CopyFrom(numpy_helper.from_array((numpy_helper.to_array(weights[name]).astype(np.float32) + delta).astype(np.float32), name))
    return m.SerializeToString()


def gaussian(seed, count):
    """SplitMix64 from the seed, then Box-Muller in doubles: noise[2k], noise[2k+1] from draws 2k, 2k+1."""
    state, out = seed & (2 ** 64 - 1), np.empty(count + count % 2, np.float64)

    def uniform():
        nonlocal state
        state = (state + 0x9E3779B97F4A7C15) & (2 ** 64 - 1)
        z = state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & (2 ** 64 - 1)
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & (2 ** 64 - 1)
        return (((z ^ (z >> 31)) >> 11) + .5) / 2 ** 53

    for k in range(0, count, 2):
        u, v = uniform(), uniform()
        r = math.sqrt(-2 * math.log(u))
        out[k], out[k + 1] = r * math.cos(2 * math.pi * v), r * math.sin(2 * math.pi * v)
    return out[:count].astype(np.float32)


def sigmas(steps, shift):
    s = np.linspace(1, 1 / steps, steps)
    return np.append(shift * s / (1 + (shift - 1) * s), 0).astype(np.float32)


def unpack(x, h, w):
    b, _, d = x.shape
    return x.reshape(b, h, w, d // 4, 2, 2).transpose(0, 3, 1, 4, 2, 5).reshape(b, d // 4, 2 * h, 2 * w)


class Pipeline:
    def __init__(self, folder, loras=(), threads=2):
        import onnxruntime as ort
        options = ort.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        transformer = with_loras(f"{folder}/transformer/model.onnx", [(f"{folder}/loras/{s}.safetensors", v) for s, v in loras]) if loras else f"{folder}/transformer/model.onnx"
        open_ = lambda m: ort.InferenceSession(m, options, providers=["CPUExecutionProvider"])
        self.text, self.transformer, self.vae = open_(f"{folder}/text_encoder/model.onnx"), open_(transformer), open_(f"{folder}/vae_decoder/model.onnx")
        read = lambda f: json.load(open(f"{folder}/{f}", encoding="utf-8"))
        self.index, self.scheduler, self.vae_config = read("model_index.json"), read("scheduler/scheduler_config.json"), read("vae_decoder/config.json")
        self.tok = tokenizer.load(f"{folder}/tokenizer/tokenizer.json")

    def encode(self, prompts):
        ids, unknown = zip(*(self.tok(p) for p in prompts))
        return np.array(ids, np.int64), unknown

    def latents(self, prompts, seeds, ratio="1:1", steps=None, guidance=None, negative="", each=None):
        """The denoised latents, packed; `each(k, x)` sees the latents after step k."""
        steps, guidance = steps or self.index["defaults"]["steps"], guidance or self.index["defaults"]["guidance"]
        size, n = self.index["sizes"][ratio], len(prompts)
        h, w = size["height"] // 16, size["width"] // 16
        channels = self.vae_config["latent_channels"] * 4
        state, pooled = self.text.run(["last_hidden_state", "pooler_output"], {"input_ids": self.encode([*prompts, *[negative] * n])[0]})
        img = np.stack([np.zeros(h * w), np.repeat(np.arange(h), w), np.tile(np.arange(w), h)], 1).astype(np.float32)
        txt = np.zeros((state.shape[1], 3), np.float32)
        x = np.stack([gaussian(s, h * w * channels).reshape(h * w, channels) for s in seeds])
        s = sigmas(steps, self.scheduler["shift"])
        for k in range(steps):
            v = self.transformer.run(["out_hidden_states"], {"hidden_states": np.concatenate([x, x]), "encoder_hidden_states": state, "pooled_projections": pooled,
                                                             "timestep": np.full(2 * n, s[k], np.float32), "img_ids": img, "txt_ids": txt})[0]
            with_prompt, without = v[:n], v[n:]
            x = x + (s[k + 1] - s[k]) * (without + np.float32(guidance) * (with_prompt - without))
            if each:
                each(k, x)
        return x, h, w

    def decode(self, x, h, w):
        z = unpack(x, h, w) / np.float32(self.vae_config["scaling_factor"]) + np.float32(self.vae_config["shift_factor"])
        rgb = self.vae.run(["sample"], {"latent_sample": z})[0]
        return np.clip(np.floor((rgb + 1) * 127.5 + .5), 0, 255).astype(np.uint8).transpose(0, 2, 3, 1)

    def __call__(self, prompts, seeds, **how):
        return self.decode(*self.latents(prompts, seeds, **how))


def main():
    p = argparse.ArgumentParser()
    p.add_argument("model")
    p.add_argument("prompt")
    p.add_argument("--negative", default="")
    p.add_argument("--seed", type=int, default=0)
    p.add_argument("--ratio", default="1:1")
    p.add_argument("--steps", type=int)
    p.add_argument("--guidance", type=float)
    p.add_argument("--lora", action="append", default=[], help="style[:strength]")
    p.add_argument("-o", "--out", default="out.png")
    a = p.parse_args()
    loras = [(x.split(":")[0], float(x.split(":")[1]) if ":" in x else 1.0) for x in a.lora]
    pipe = Pipeline(a.model, loras)
    unknown = pipe.encode([a.prompt])[1][0]
    if unknown:
        print("not known to this model, left out:", ", ".join(unknown))
    Image.fromarray(pipe([a.prompt], [a.seed], ratio=a.ratio, steps=a.steps, guidance=a.guidance, negative=a.negative)[0]).save(a.out)


if __name__ == "__main__":
    main()
