"""AdamW for vectors and small layers, Muon (orthogonalised momentum) for the big matrices and kernels."""
import math

import torch


class Muon:
    def __init__(self, params, lr, momentum=.95, decay=.01):
        self.params, self.lr, self.momentum, self.decay = list(params), lr, momentum, decay
        self.buffers = [torch.zeros_like(p) for p in self.params]

    @torch.no_grad()
    def step(self):
        for p, b in zip(self.params, self.buffers):
            if p.grad is None:
                continue
            b.mul_(self.momentum).add_(p.grad)
            g = p.grad.add(b, alpha=self.momentum).flatten(1)
            x, wide = g.bfloat16(), g.shape[0] <= g.shape[1]
            x = x if wide else x.t().contiguous()
            x = x / (x.norm() + 1e-7)
            for _ in range(5):
                a = x @ x.t()
                x = 3.4445 * x + (-4.775 * a + 2.0315 * (a @ a)) @ x
            x = (x if wide else x.t()).float().reshape(p.shape)
            p.mul_(1 - self.lr * self.decay).add_(x, alpha=-self.lr * max(1, g.shape[0] / g.shape[1]) ** .5)


class Both:
    """One step for both optimisers; `scale` multiplies both learning rates."""

    def __init__(self, muon_params, adam_params, muon_lr, adam_lr):
        self.all = list(muon_params) + list(adam_params)
        self.muon, self.adam = Muon(muon_params, muon_lr), torch.optim.AdamW(adam_params, lr=adam_lr, weight_decay=.01, betas=(.9, .98))
        self.muon_lr, self.adam_lr = muon_lr, adam_lr

    def step(self, scale):
        norm = torch.nn.utils.clip_grad_norm_(self.all, 1.0)
        if math.isfinite(norm):
            self.muon.lr = self.muon_lr * scale
            self.adam.param_groups[0]["lr"] = self.adam_lr * scale
            self.muon.step()
            self.adam.step()
        for p in self.all:
            p.grad = None
        return norm


def trapezoid(done, step, warm=80, start=.55):
    """Warm-up, flat, then linear to nothing; `done` is the share of the time budget that is used."""
    return min(1, (step + 1) / warm) * (1 if done < start else max(.01, 1 - (done - start) / (1 - start)))
