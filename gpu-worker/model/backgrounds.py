"""The places: each function paints the whole picture and returns where objects stand, as a share of the height."""
import math

import cairo

from pen import darker, lighter, mix

KINDS = ["plain", "gradient", "table", "beach", "city", "stripes", "studio"]


def vertical(c, y0, y1, *stops):
    g = cairo.LinearGradient(0, y0, 0, y1)
    for at, rgb in stops:
        g.add_color_stop_rgb(at, *rgb)
    c.set_source(g)
    return c


def box(c, x, y, w, h, rgb=None, alpha=1.0):
    c.rectangle(x, y, w, h)
    if rgb:
        c.set_source_rgba(*rgb, alpha)
    c.fill()


def plain(c, w, h, a, b, light, rng):
    box(c, 0, 0, w, h, a)
    return .86


def gradient(c, w, h, a, b, light, rng):
    vertical(c, 0, h, (0, a), (1, b))
    box(c, 0, 0, w, h)
    return .86


def stripes(c, w, h, a, b, light, rng):
    box(c, 0, 0, w, h, a)
    n = 8
    step = w / n if w >= h else w / 6
    for k in range(0, math.ceil(w / step), 2):
        box(c, k * step, 0, step, h, b)
    return .86


def studio(c, w, h, a, b, light, rng):
    g = cairo.RadialGradient(w * .5, h * .45, 0, w * .5, h * .45, max(w, h) * .7)
    g.add_color_stop_rgb(0, *lighter(a, .5))
    g.add_color_stop_rgb(.45, *a)
    g.add_color_stop_rgb(1, *darker(a, .6))
    c.set_source(g)
    box(c, 0, 0, w, h)
    vertical(c, h * .74, h, (0, darker(a, .35)), (1, lighter(a, .15)))
    box(c, 0, h * .74, w, h * .26)
    return .89


def table(c, w, h, a, b, light, rng):
    wall = (.93, .91, .88) if sum(a) < 2.5 else (.80, .80, .80)
    vertical(c, 0, h * .62, (0, lighter(wall, .3)), (1, darker(wall, .07)))
    box(c, 0, 0, w, h * .63)
    vertical(c, h * .62, h, (0, lighter(a, .12)), (.8, a), (1, darker(a, .15)))
    box(c, 0, h * .62, w, h * .38)
    box(c, 0, h * .62, w, h * .012, lighter(a, .5))
    box(c, 0, h * .94, w, h * .06, darker(a, .45))
    return .85


def sky(light):
    if light == "sunset":
        return (.36, .28, .55), (.98, .55, .32)
    if light == "night":
        return (.03, .04, .13), (.12, .16, .34)
    return (.36, .66, .93), (.80, .91, .98)


def beach(c, w, h, a, b, light, rng):
    top, low = sky(light)
    vertical(c, 0, h * .5, (0, top), (1, low))
    box(c, 0, 0, w, h * .5)
    sun = {"sunset": (1, .85, .45), "night": (.95, .95, .88)}.get(light, (1, .96, .7))
    c.arc(w * .82, h * (.4 if light == "sunset" else .16), min(w, h) * .075, 0, 7)
    c.set_source_rgb(*sun)
    c.fill()
    sea = {"sunset": (.45, .32, .5), "night": (.05, .12, .26)}.get(light, (.10, .52, .68))
    vertical(c, h * .48, h * .68, (0, sea), (1, lighter(sea, .35)))
    box(c, 0, h * .48, w, h * .2)
    sand = {"sunset": (.85, .64, .47), "night": (.36, .34, .38)}.get(light, (.94, .84, .62))
    c.move_to(0, h * .67)
    c.curve_to(w * .3, h * .62, w * .6, h * .72, w, h * .65)
    c.line_to(w, h)
    c.line_to(0, h)
    c.close_path()
    vertical(c, h * .64, h, (0, lighter(sand, .15)), (1, darker(sand, .12)))
    c.fill_preserve()
    c.set_source_rgba(1, 1, 1, .8)
    c.set_line_width(h * .012)
    c.stroke()
    return .88


SKYLINE = ((.0, .12, .50), (.11, .10, .34), (.2, .14, .56), (.33, .09, .24), (.41, .13, .44), (.53, .11, .30), (.63, .13, .52), (.75, .1, .28), (.84, .17, .46))


def city(c, w, h, a, b, light, rng):
    top, low = sky(light)
    vertical(c, 0, h * .7, (0, top), (1, low))
    box(c, 0, 0, w, h * .74)
    wall = {"sunset": (.36, .25, .36), "night": (.09, .1, .2)}.get(light, (.50, .56, .66))
    lit = {"sunset": (1, .8, .45), "night": (1, .86, .45)}.get(light, (.78, .87, .95))
    u = h * .055
    for k, (x, bw, y) in enumerate(SKYLINE):
        box(c, x * w, h * y, bw * w, h * (.74 - y), wall if k % 2 else lighter(wall, .14))
        n = max(2, round(bw * w / (u * 1.3)))
        gap = bw * w / n
        for i in range(n):
            for j in range(int(h * (.70 - y) / (u * 1.5))):
                if (i * 7 + j * 3 + k) % 4:
                    box(c, x * w + gap * (i + .25), h * y + u * (.5 + 1.5 * j), gap * .5, u * .75, lit, .9)
    road = {"night": (.16, .17, .22), "sunset": (.36, .32, .36)}.get(light, (.46, .47, .50))
    box(c, 0, h * .74, w, h * .26, road)
    box(c, 0, h * .74, w, h * .03, lighter(road, .45))
    return .9


PAINT = {f.__name__: f for f in (plain, gradient, table, beach, city, stripes, studio)}
