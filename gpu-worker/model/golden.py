"""Golden vectors, so that other implementations can be compared step by step: python golden.py weights/ig-scenes-1 golden"""
import hashlib
import json
import os
import sys

import numpy as np

from sample import Pipeline, gaussian

CASES = {
    "square": dict(prompt="a glossy red bottle on a wooden table", seed=7, ratio="1:1", steps=8, guidance=4.0, negative="", lora=[]),
    "wide": dict(prompt="two blue cups on the beach at sunset", seed=123456789012, ratio="16:9", steps=4, guidance=3.0, negative="dark", lora=[]),
    "neon": dict(prompt="a pair of pink sunglasses in a city", seed=11, ratio="4:5", steps=4, guidance=4.0, negative="", lora=[["neon", .8]])}


def write(folder, name, array):
    array = np.ascontiguousarray(array)
    file = f"{name}.{'u8' if array.dtype == np.uint8 else 'f32'}"
    with open(f"{folder}/{file}", "wb") as f:
        f.write(array.astype(array.dtype if array.dtype == np.uint8 else "<f4").tobytes())
    return {"file": file, "shape": list(array.shape)}


def case(model, folder, c):
    os.makedirs(folder, exist_ok=True)
    pipe, arrays = Pipeline(model, [tuple(x) for x in c["lora"]], threads=1), {}
    size = pipe.index["sizes"][c["ratio"]]
    tokens, channels = size["width"] * size["height"] // 256, pipe.vae_config["latent_channels"] * 4
    arrays["noise"] = write(folder, "noise", gaussian(c["seed"], tokens * channels).reshape(tokens, channels))
    ids, unknown = pipe.encode([c["prompt"], c["negative"]])
    state, pooled = pipe.text.run(["last_hidden_state", "pooler_output"], {"input_ids": ids})
    arrays["last_hidden_state"], arrays["pooler_output"] = write(folder, "last_hidden_state", state[:1]), write(folder, "pooler_output", pooled[:1])
    keep = {0, c["steps"] // 2, c["steps"] - 1}

    def each(k, x):
        if k in keep:
            arrays[f"after_step_{k + 1}"] = write(folder, f"after_step_{k + 1}", x[0])

    x, h, w = pipe.latents([c["prompt"]], [c["seed"]], ratio=c["ratio"], steps=c["steps"], guidance=c["guidance"], negative=c["negative"], each=each)
    arrays["picture"] = write(folder, "picture", pipe.decode(x, h, w)[0])
    with open(f"{folder}/case.json", "w") as f:
        json.dump({**c, "prompt_ids": ids[0].tolist(), "negative_ids": ids[1].tolist(), "arrays": arrays}, f, indent=1)
        f.write("\n")


def main():
    model, out = sys.argv[1:3]
    for name, c in CASES.items():
        if all(os.path.exists(f"{model}/loras/{s}.safetensors") for s, _ in c["lora"]):
            case(model, f"{out}/{name}", c)
    with open(f"{out}/model.sha256", "w") as f:
        f.write(hashlib.sha256(open(f"{model}/SHA256SUMS", "rb").read()).hexdigest() + "\n")


if __name__ == "__main__":
    main()
