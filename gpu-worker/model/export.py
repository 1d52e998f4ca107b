"""Writes the shipped folder: python export.py VAE.pt FLOW.pt weights/ig-scenes-1 [--lora neon=neon.pt …]"""
import argparse
import hashlib
import json
import os
import shutil
import struct
import warnings

import numpy as np
import onnx
import torch
from onnx import numpy_helper

import tokenizer
from flow import AXES, DIM, HEADS, TEXT_DIM, TOKENS, TextEncoder, Transformer, position_ids
from scenes import COLOURS, SIZES
from vae import CHANNELS, load_vae

warnings.filterwarnings("ignore")
ROWS = {0: "batch_size"}


def load_flow(path, words):
    saved = torch.load(path, map_location="cpu")
    text, model = TextEncoder(words).eval(), Transformer().eval()
    text.load_state_dict(saved["text"])
    model.load_state_dict(saved["model"])
    return text, model, saved


def to_onnx(module, inputs, path, names, outputs, axes):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with torch.no_grad():
        torch.onnx.export(module, inputs, path, input_names=names, output_names=outputs, dynamic_axes=axes, opset_version=17, do_constant_folding=False, dynamo=False)
    store_half(path)


def store_half(path):
    """Weights are stored as fp16 and cast to fp32 by the graph; ONNX Runtime folds the casts when it loads the model."""
    m = onnx.load(path)
    g, casts = m.graph, []
    for t in g.initializer:
        a = numpy_helper.to_array(t)
        if a.dtype == np.float32 and a.size >= 64:
            name = t.name
            t.CopyFrom(numpy_helper.from_array(a.astype(np.float16), name))
            casts.append(onnx.helper.make_node("Cast", [name], [name + "_fp32"], name=name + "_cast", to=onnx.TensorProto.FLOAT))
            for n in g.node:
                n.input[:] = [name + "_fp32" if i == name else i for i in n.input]
    nodes = casts + list(g.node)
    del g.node[:]
    g.node.extend(nodes)
    onnx.checker.check_model(m)
    onnx.save(m, path)


def save_safetensors(path, tensors, metadata):
    head, data = {"__metadata__": metadata}, b""
    for name, a in tensors.items():
        raw = a.astype("<f2").tobytes()
        head[name] = {"dtype": "F16", "shape": list(a.shape), "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    text = json.dumps(head).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as f:
        f.write(struct.pack("<Q", len(text)) + text + data)


def write_json(path, value):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as f:
        json.dump(value, f, indent=None if "vocab" in value else 1)
        f.write("\n")


def graphs(out, text, model, decoder):
    ids = torch.ones(2, TOKENS, dtype=torch.long)
    to_onnx(text, (ids,), f"{out}/text_encoder/model.onnx", ["input_ids"], ["last_hidden_state", "pooler_output"], {"input_ids": ROWS, "last_hidden_state": ROWS, "pooler_output": ROWS})
    state, pooled = text(ids)
    img, txt = position_ids(8, 8)
    sample = (torch.randn(2, 64, 4 * CHANNELS), state.detach(), pooled.detach(), torch.tensor([.7, .3]), img, txt)
    rows = {0: "batch_size", 1: "packed_height_width"}
    to_onnx(model, sample, f"{out}/transformer/model.onnx", ["hidden_states", "encoder_hidden_states", "pooled_projections", "timestep", "img_ids", "txt_ids"], ["out_hidden_states"],
            {"hidden_states": rows, "encoder_hidden_states": {0: "batch_size", 1: "sequence_length"}, "pooled_projections": ROWS, "timestep": ROWS,
             "img_ids": {0: "packed_height_width"}, "txt_ids": {0: "sequence_length"}, "out_hidden_states": rows})
    to_onnx(decoder, (torch.randn(2, CHANNELS, 16, 16),), f"{out}/vae_decoder/model.onnx", ["latent_sample"], ["sample"],
            {"latent_sample": {0: "batch_size", 2: "latent_height", 3: "latent_width"}, "sample": {0: "batch_size", 2: "height", 3: "width"}})


def preview_factors(decoder, shift, scale, latents):
    """Least squares from a latent to the colour of its 8x8 block: a preview without the decoder."""
    z = torch.from_numpy(latents.astype(np.float32))
    with torch.no_grad():
        rgb = torch.nn.functional.avg_pool2d(decoder(z), 8)
    x = ((z - shift) * scale).permute(0, 2, 3, 1).reshape(-1, CHANNELS)
    x = torch.cat([x, torch.ones(len(x), 1)], 1)
    found = torch.linalg.lstsq(x, rgb.permute(0, 2, 3, 1).reshape(-1, 3)).solution
    return [[round(v, 5) for v in row] for row in found.tolist()]


def configs(out, model_id, saved, spec, factors, loras):
    write_json(f"{out}/tokenizer/tokenizer.json", spec)
    write_json(f"{out}/scheduler/scheduler_config.json", {"_class_name": "FlowMatchEulerDiscreteScheduler", "num_train_timesteps": 1000, "shift": saved.get("shift", 1.0), "use_dynamic_shifting": False})
    write_json(f"{out}/transformer/config.json", {"_class_name": "FluxTransformer2DModel", "in_channels": 4 * CHANNELS, "num_layers": 2, "num_single_layers": 6, "attention_head_dim": DIM // HEADS,
                                                  "num_attention_heads": HEADS, "joint_attention_dim": TEXT_DIM, "pooled_projection_dim": TEXT_DIM, "guidance_embeds": False, "axes_dims_rope": list(AXES), "max_sequence_length": TOKENS})
    write_json(f"{out}/vae_decoder/config.json", {"latent_channels": CHANNELS, "downscale": 8, "scaling_factor": saved["scale"], "shift_factor": saved["mean"], "preview_rgb": factors})
    write_json(f"{out}/model_index.json", {
        "_class_name": "FluxPipeline", "id": model_id, "name": "InfluenceGen Scenes 1", "license": "Apache-2.0" if os.path.exists("../../LICENSE") else "LicenseRef-InfluenceGen",
        "text_encoder": ["onnxruntime", "text_encoder/model.onnx"], "transformer": ["onnxruntime", "transformer/model.onnx"], "vae_decoder": ["onnxruntime", "vae_decoder/model.onnx"],
        "scheduler": ["diffusers", "FlowMatchEulerDiscreteScheduler"], "tokenizer": ["influencegen", "word-list"], "seed": 0,
        "defaults": {"steps": saved.get("steps_default", 20), "guidance": saved.get("guidance", 4.0), "ratio": "1:1"},
        "limits": {"steps": [1, 100], "guidance": [1.0, 12.0], "lora_strength": [-1.0, 2.0], "loras": 4},
        "sizes": {r: {"width": w, "height": h} for r, (w, h) in SIZES.items()},
        "colours": list(COLOURS), "loras": {s: {"file": f"loras/{s}.safetensors", "strength": 1.0} for s in loras}})


def checksums(out):
    lines = []
    for folder, _, files in os.walk(out):
        for f in files:
            path = os.path.join(folder, f)
            if f != "SHA256SUMS":
                with open(path, "rb") as data:
                    lines.append((os.path.relpath(path, out), hashlib.sha256(data.read()).hexdigest()))
    with open(f"{out}/SHA256SUMS", "w") as f:
        f.writelines(f"{digest}  {path}\n" for path, digest in sorted(lines))


def main():
    p = argparse.ArgumentParser()
    p.add_argument("vae")
    p.add_argument("flow")
    p.add_argument("out")
    p.add_argument("--latents", help="latents of training scenes, for the preview factors")
    p.add_argument("--lora", action="append", default=[], help="style=adapter.pt")
    a = p.parse_args()
    torch.manual_seed(0)
    shutil.rmtree(a.out, ignore_errors=True)
    spec = tokenizer.build(TOKENS)
    text, model, saved = load_flow(a.flow, len(spec["vocab"]))
    decoder = load_vae(a.vae)[1]
    graphs(a.out, text, model, decoder)
    factors = preview_factors(decoder, saved["mean"], saved["scale"], np.load(a.latents, mmap_mode="r")[:512])
    loras = dict(x.split("=") for x in a.lora)
    os.makedirs(f"{a.out}/loras", exist_ok=True)
    for style, path in loras.items():
        got = torch.load(path)
        save_safetensors(f"{a.out}/loras/{style}.safetensors", {k: v.numpy() for k, v in got["tensors"].items()}, {"format": "pt", "style": style, "base_model": os.path.basename(a.out), "rank": str(got["rank"]), "alpha": str(got["rank"])})
    configs(a.out, os.path.basename(a.out), saved, spec, factors, loras)
    checksums(a.out)
    print(sum(os.path.getsize(os.path.join(d, f)) for d, _, fs in os.walk(a.out) for f in fs) / 1e6, "MB")


if __name__ == "__main__":
    main()
