"""A cairo pen with materials: every object is drawn in a box of x and y from -1 to 1 and stands on y = 1."""
import math

import cairo

DARK, LIGHT, SILVER, GOLD = (.15, .15, .18), (.95, .95, .96), (.76, .78, .82), (.87, .69, .32)
LEAF, WOOD, CREAM = (.22, .58, .28), (.66, .45, .26), (.99, .95, .86)


def mix(a, b, t):
    return tuple(x + (y - x) * t for x, y in zip(a, b))


def lighter(c, t):
    return mix(c, (1, 1, 1), t)


def darker(c, t):
    return mix(c, (0, 0, 0), t)


class Pen:
    def __init__(self, ctx, colour, material):
        self.c, self.colour, self.material = ctx, colour, material

    # --- paths -----------------------------------------------------------------------------------------------
    def poly(self, *pts):
        self.c.new_path()
        for p in pts:
            self.c.line_to(*p)
        self.c.close_path()
        return self

    def path(self, start, *segments):
        """Segments of two numbers are lines, of six are curves."""
        self.c.new_path()
        self.c.move_to(*start)
        for s in segments:
            self.c.line_to(*s) if len(s) == 2 else self.c.curve_to(*s)
        return self

    def rrect(self, x0, y0, x1, y1, r=.05):
        c, h = self.c, math.pi / 2
        c.new_path()
        c.arc(x1 - r, y0 + r, r, -h, 0)
        c.arc(x1 - r, y1 - r, r, 0, h)
        c.arc(x0 + r, y1 - r, r, h, 2 * h)
        c.arc(x0 + r, y0 + r, r, 2 * h, 3 * h)
        c.close_path()
        return self

    def ellipse(self, cx, cy, rx, ry, turn=0.0):
        c = self.c
        c.new_path()
        c.save()
        c.translate(cx, cy)
        c.rotate(turn)
        c.scale(rx, ry)
        c.arc(0, 0, 1, 0, 2 * math.pi)
        c.restore()
        c.close_path()
        return self

    def arc(self, cx, cy, r, a0, a1):
        self.c.new_path()
        self.c.arc(cx, cy, r, a0, a1)
        return self

    # --- paint -----------------------------------------------------------------------------------------------
    def flat(self, rgb, alpha=1.0):
        self.c.set_source_rgba(*rgb, alpha)
        self.c.fill()
        return self

    def line(self, width, rgb, alpha=1.0):
        self.c.set_source_rgba(*rgb, alpha)
        self.c.set_line_width(width)
        self.c.set_line_cap(cairo.LINE_CAP_ROUND)
        self.c.set_line_join(cairo.LINE_JOIN_ROUND)
        self.c.stroke()
        return self

    def tube(self, width, rgb=None):
        """A thick line with a light edge: handles, straps, rings."""
        rgb = rgb or self.colour
        path = self.c.copy_path()
        self.line(width, darker(rgb, .22))
        self.c.append_path(path)
        self.line(width * .72, rgb)
        self.c.append_path(path)
        return self.line(width * .2, lighter(rgb, .55 if self.material != "matte" else .2))

    def shade(self, rgb, x0, x1):
        """Fills with a plain left-to-right shading, for the parts that are not of the object's material."""
        g = cairo.LinearGradient(x0, 0, x1, 0)
        for at, col in ((0, lighter(rgb, .18)), (.45, rgb), (1, darker(rgb, .25))):
            g.add_color_stop_rgb(at, *col)
        self.c.set_source(g)
        self.c.fill()
        return self

    def body(self, x0, x1, y0=-1, y1=1, rgb=None, streak=True):
        """Fills the path in the object's colour and material between x0 and x1."""
        c, base, m = self.c, rgb or self.colour, self.material
        path = c.copy_path()
        g = cairo.LinearGradient(x0, 0, x1, 0)
        if m == "metal":
            stops = ((0, darker(base, .35), 1), (.2, lighter(base, .6), 1), (.38, base, 1), (.55, darker(base, .3), 1),
                     (.78, lighter(base, .35), 1), (1, darker(base, .45), 1))
        elif m == "glass":
            stops = ((0, darker(base, .2), .85), (.25, lighter(base, .3), .5), (.7, lighter(base, .1), .55), (1, darker(base, .25), .9))
        elif m == "glossy":
            stops = ((0, base, 1), (.3, lighter(base, .12), 1), (.6, base, 1), (1, darker(base, .38), 1))
        else:
            stops = ((0, lighter(base, .1), 1), (.5, base, 1), (1, darker(base, .22), 1))
        for at, col, alpha in stops:
            g.add_color_stop_rgba(at, *col, alpha)
        c.set_source(g)
        c.fill()
        if streak and m in ("glossy", "glass"):
            w = x1 - x0
            c.save()
            c.append_path(path)
            c.clip()
            self.rrect(x0 + w * .13, y0 + (y1 - y0) * .08, x0 + w * .25, y1 - (y1 - y0) * .12, w * .05).flat((1, 1, 1), .8 if m == "glossy" else .65)
            c.restore()
        c.append_path(path)
        return self.line(.025, darker(base, .55), .55 if m != "glass" else .8)
