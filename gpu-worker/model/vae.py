"""The picture coder: 8x smaller on each side, 8 channels, no normalisation layers (they are slow on a CPU)."""
import torch
from torch import nn
from torch.nn import functional as F

CHANNELS = 8


class Residual(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.c1, self.c2 = nn.Conv2d(c, c, 3, padding=1), nn.Conv2d(c, c, 3, padding=1)
        nn.init.zeros_(self.c2.weight)
        nn.init.zeros_(self.c2.bias)

    def forward(self, x):
        return x + self.c2(F.silu(self.c1(F.silu(x))))


class Encoder(nn.Module):
    """[B,3,H,W] in -1..1 -> mean and log variance, each [B,8,H/8,W/8]."""

    def __init__(self, c1=64, c2=96):
        super().__init__()
        self.conv_in = nn.Conv2d(48, c1, 3, padding=1)
        self.mid1, self.down = Residual(c1), nn.Conv2d(c1 * 4, c2, 1)
        self.mid2, self.mid3 = Residual(c2), Residual(c2)
        self.conv_out = nn.Conv2d(c2, 2 * CHANNELS, 3, padding=1)

    def forward(self, x):
        x = self.mid1(self.conv_in(F.pixel_unshuffle(x, 4)))
        x = self.mid3(self.mid2(self.down(F.pixel_unshuffle(x, 2))))
        mean, logvar = self.conv_out(F.silu(x)).chunk(2, 1)
        return mean, logvar.clamp(-12, 4)


class Decoder(nn.Module):
    """[B,8,h,w] -> [B,3,8h,8w] in about -1..1."""

    def __init__(self, c2=128, c1=80, c0=40):
        super().__init__()
        self.conv_in = nn.Conv2d(CHANNELS, c2, 3, padding=1)
        self.low = nn.Sequential(Residual(c2), Residual(c2), Residual(c2))
        self.up1 = nn.Conv2d(c2, 4 * c1, 1)
        self.mid = nn.Sequential(Residual(c1), Residual(c1))
        self.up2 = nn.Conv2d(c1, 4 * c0, 1)
        self.high = Residual(c0)
        self.conv_out = nn.Conv2d(c0, 12, 3, padding=1)

    def forward(self, latent_sample):
        x = self.low(self.conv_in(latent_sample))
        x = self.mid(F.pixel_shuffle(self.up1(x), 2))
        x = self.high(F.pixel_shuffle(self.up2(x), 2))
        return F.pixel_shuffle(self.conv_out(F.silu(x)), 2)


def to_tensor(pictures):
    return torch.from_numpy(pictures).permute(0, 3, 1, 2).float() / 127.5 - 1


def to_pictures(x):
    return ((x.float().clamp(-1, 1) + 1) * 127.5).round().byte().permute(0, 2, 3, 1).numpy()


def load_vae(path):
    saved = torch.load(path, map_location="cpu")
    e, d = Encoder().eval(), Decoder().eval()
    e.load_state_dict(saved["encoder"])
    d.load_state_dict(saved["decoder"])
    return e, d
