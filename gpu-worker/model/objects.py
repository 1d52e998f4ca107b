"""The silhouettes: one function per kind, drawn with a Pen in a box of -1..1 that stands on y = 1."""
import math

from pen import CREAM, DARK, GOLD, LEAF, LIGHT, SILVER, WOOD, darker, lighter

PI = math.pi


def contrast(p):
    """A label colour that shows on the object's own colour."""
    return LIGHT if sum(p.colour) < 2.3 else GOLD


def bottle(p):
    p.path((-.42, 1), (-.42, -.12), (-.42, -.42, -.15, -.42, -.15, -.68), (.15, -.68), (.15, -.42, .42, -.42, .42, -.12), (.42, 1), (-.42, 1)).body(-.42, .42, -.3, 1)
    p.rrect(-.2, -1, .2, -.66, .05).shade(DARK, -.2, .2)
    p.rrect(-.42, .12, .42, .66, .01).shade(contrast(p), -.42, .42)
    p.rrect(-.2, .3, .2, .36, .02).flat(darker(p.colour, .3))
    p.rrect(-.12, .44, .12, .49, .02).flat(darker(p.colour, .3))


def perfume(p):
    p.rrect(-.68, -.22, .68, 1, .16).body(-.68, .68, -.22, 1)
    p.rrect(-.44, .1, .44, .78, .04).flat(lighter(p.colour, .45), .75)
    p.rrect(-.24, .36, .24, .44, .03).flat(darker(p.colour, .45))
    p.rrect(-.17, -.42, .17, -.2, .02).shade(GOLD, -.17, .17)
    p.rrect(-.34, -1, .34, -.4, .1).shade(DARK, -.34, .34)
    p.rrect(-.24, -.92, -.14, -.48, .04).flat((1, 1, 1), .45)


def lipstick(p):
    p.path((-.26, .1), (-.26, -.55), (-.26, -.8, .1, -1, .26, -1), (.26, .1), (-.26, .1)).body(-.26, .26, -.6, .1)
    p.rrect(-.32, -.02, .32, .36, .03).shade(GOLD, -.32, .32)
    p.rrect(-.42, .3, .42, 1, .06).shade(DARK, -.42, .42)
    p.rrect(-.42, .46, .42, .54, .01).shade(GOLD, -.42, .42)


def jar(p):
    p.rrect(-.85, -.15, .85, 1, .22).body(-.85, .85, -.1, 1)
    p.rrect(-.92, -.58, .92, -.1, .08).shade(SILVER, -.92, .92)
    p.rrect(-.92, -.24, .92, -.18, .02).flat(darker(SILVER, .3))
    p.rrect(-.42, .28, .5, .62, .05).flat(contrast(p), .92)
    p.rrect(-.25, .41, .33, .48, .02).flat(darker(p.colour, .3))


def cup(p):
    p.arc(.52, .15, .34, -PI * .5, PI * .5).tube(.16)
    p.path((-.78, -.62), (.56, -.62), (.5, .8), (.48, 1, .36, 1, .3, 1), (-.5, 1), (-.6, 1, -.7, 1, -.72, .8), (-.78, -.62)).body(-.78, .56, -.5, 1)
    p.ellipse(-.11, -.62, .67, .15).flat(lighter(p.colour, .5))
    p.ellipse(-.11, -.6, .56, .1).flat((.32, .19, .11))


def wineglass(p):
    p.ellipse(0, .93, .46, .09).shade(SILVER, -.5, .5)
    p.rrect(-.05, .1, .05, .95, .02).shade(SILVER, -.05, .05)
    p.path((-.5, -1), (-.66, -.3, -.5, .2, 0, .26), (.5, .2, .66, -.3, .5, -1), (-.5, -1)).flat((.93, .96, 1), .7)
    p.path((-.57, -.55), (-.6, -.1, -.4, .2, 0, .24), (.4, .2, .6, -.1, .57, -.55), (-.57, -.55)).body(-.57, .57, -.55, .2)
    p.ellipse(0, -.55, .56, .09).flat(lighter(p.colour, .35))
    p.path((-.5, -1), (-.66, -.3, -.5, .2, 0, .26), (.5, .2, .66, -.3, .5, -1)).line(.04, SILVER)
    p.ellipse(0, -1, .5, .06).line(.03, SILVER)


def phone(p):
    p.rrect(-.5, -1, .5, 1, .16).body(-.5, .5)
    p.rrect(-.4, -.9, .08, -.34, .12).flat(darker(p.colour, .35))
    for x, y in ((-.27, -.76), (-.27, -.48), (-.05, -.62)):
        p.ellipse(x, y, .1, .1).flat((.06, .06, .09))
        p.ellipse(x - .03, y - .03, .03, .03).flat((.7, .8, 1))
    p.ellipse(0, .2, .1, .1).flat(lighter(p.colour, .4), .8)


def laptop(p):
    p.rrect(-.82, -.5, .82, .74, .08).body(-.82, .82, -.5, .74, streak=False)
    p.rrect(-.7, -.39, .7, .6, .03).flat((.1, .12, .2))
    p.poly((-.7, .6), (-.1, -.39), (.45, -.39), (-.15, .6)).flat((.3, .45, .75), .55)
    p.rrect(-.5, -.2, .1, -.12, .02).flat((.9, .95, 1))
    p.poly((-.82, .74), (.82, .74), (1, .94), (1, 1), (-1, 1), (-1, .94)).body(-1, 1, streak=False)
    p.poly((-.72, .78), (.72, .78), (.8, .88), (-.8, .88)).flat(darker(p.colour, .5), .8)


def camera(p):
    p.poly((-.4, -.3), (-.28, -.62), (.28, -.62), (.4, -.3)).body(-.4, .4, streak=False)
    p.rrect(-.85, -.46, -.5, -.25, .05).shade(SILVER, -.85, -.5)
    p.rrect(-1, -.34, 1, 1, .14).body(-1, 1, -.3, 1)
    p.ellipse(0, .33, .54, .54).flat(SILVER)
    p.ellipse(0, .33, .47, .47).flat((.1, .1, .12))
    p.ellipse(0, .33, .3, .3).flat((.16, .24, .42))
    p.ellipse(-.12, .2, .1, .1).flat((.85, .93, 1))
    p.rrect(.62, -.2, .88, .0, .04).flat((1, .97, .8))


def headphones(p):
    p.arc(0, .1, .8, PI, 2 * PI).tube(.2)
    for s in (-1, 1):
        p.rrect(s * .6 - .12, .1, s * .6 + .12, .94, .1).flat(DARK)
        p.rrect(s * .82 - .18, .02, s * .82 + .18, 1, .17).body(s * .82 - .18, s * .82 + .18, .05, 1)


def watch(p):
    p.path((-.28, -1), (.28, -1), (.36, -.3), (.36, .3), (.28, 1), (-.28, 1), (-.36, .3), (-.36, -.3), (-.28, -1)).body(-.36, .36)
    p.rrect(.54, -.1, .7, .1, .04).flat(SILVER)
    p.ellipse(0, 0, .6, .6).shade(SILVER, -.6, .6)
    p.ellipse(0, 0, .48, .48).flat((.98, .98, .97))
    for k in range(12):
        a = k * PI / 6
        p.path((.38 * math.cos(a), .38 * math.sin(a)), (.43 * math.cos(a), .43 * math.sin(a))).line(.05, DARK)
    p.path((0, 0), (0, -.3)).line(.07, DARK)
    p.path((0, 0), (.2, .14)).line(.07, DARK)


def ring(p):
    p.ellipse(0, .42, .53, .53).tube(.22)
    p.poly((-.4, -.62), (-.2, -.86), (.2, -.86), (.4, -.62), (0, -.1)).flat((.82, .93, 1))
    p.poly((-.4, -.62), (-.12, -.62), (0, -.1)).flat((.55, .76, .95))
    p.poly((.4, -.62), (.12, -.62), (0, -.1)).flat((.67, .85, 1))
    p.poly((-.4, -.62), (-.2, -.86), (.2, -.86), (.4, -.62), (0, -.1)).line(.04, (.35, .5, .7))


def sunglasses(p):
    for s in (-1, 1):
        p.path((s * .95, .1), (s * .8, -.15)).line(.12, darker(p.colour, .3))
        p.path((s * .12, .18), (s * .3, .08, s * .8, .08, s * .97, .16), (s * .98, .7, s * .8, .97, s * .52, .97), (s * .25, .97, s * .14, .6, s * .12, .18)).body(min(s * .1, s), max(s * .1, s), streak=False, rgb=darker(p.colour, .45))
        p.path((s * .12, .18), (s * .3, .08, s * .8, .08, s * .97, .16), (s * .98, .7, s * .8, .97, s * .52, .97), (s * .25, .97, s * .14, .6, s * .12, .18)).line(.15, p.colour)
        p.path((s * .55 - .17, .62), (s * .55 + .08, .3)).line(.07, (1, 1, 1), .7)
    p.path((-.16, .3), (-.1, .15, .1, .15, .16, .3)).line(.12, p.colour)


def sneaker(p):
    p.path((-.94, .78), (-.98, -.35), (-.85, -.42, -.78, -.36, -.74, -.26), (-.6, .02, -.42, .0, -.22, -.5), (-.1, -.6, .02, -.5, .08, -.4), (.25, -.1, .4, .12, .68, .18), (.98, .25, 1.02, .55, 1, .78), (-.94, .78)).body(-1, 1, streak=False)
    p.path((.66, .18), (.97, .24, 1.02, .55, 1, .78), (.6, .78), (.56, .5, .58, .3, .66, .18)).flat(lighter(p.colour, .3))
    p.path((-.7, .62), (-.3, .62, .1, .4, .3, .1), (.25, .5, -.2, .8, -.7, .62)).flat(contrast(p))
    for k in range(3):
        p.path((-.06 + k * .17, -.22 + k * .16), (.14 + k * .17, -.38 + k * .17)).line(.075, contrast(p))
    if p.material in ("glossy", "glass", "metal"):
        p.path((-.82, .5), (-.84, -.15)).line(.08, (1, 1, 1), .7)
    p.rrect(-1, .74, 1.03, 1, .12).shade((.96, .96, .96), -1, 1)
    p.rrect(-.96, .86, 1, .9, .02).flat((.7, .7, .72))


def handbag(p):
    p.path((-.45, -.05), (-.45, -1.1, .45, -1.1, .45, -.05)).tube(.13, darker(p.colour, .15))
    p.path((-.74, -.15), (.74, -.15), (.9, 1), (-.9, 1), (-.74, -.15)).body(-.9, .9, -.1, 1)
    p.path((-.74, -.15), (.74, -.15), (.8, .3), (.4, .55, -.4, .55, -.8, .3), (-.74, -.15)).flat(darker(p.colour, .25), .75)
    p.rrect(-.13, .34, .13, .58, .05).shade(GOLD, -.13, .13)


def backpack(p):
    p.arc(0, -.78, .2, PI, 2 * PI).tube(.1, darker(p.colour, .3))
    for s in (-1, 1):
        p.rrect(s * .72 - .12, .1, s * .72 + .12, .9, .1).flat(darker(p.colour, .4))
    p.rrect(-.7, -.8, .7, 1, .42).body(-.7, .7, -.4, .9)
    p.rrect(-.5, .2, .5, .84, .14).flat(darker(p.colour, .28))
    p.path((-.42, .36), (.42, .36)).line(.05, GOLD)
    p.path((-.56, -.22), (-.3, -.1, .3, -.1, .56, -.22)).line(.05, darker(p.colour, .5))


def cap(p):
    p.path((-.85, .66), (-.85, -.3, -.5, -.5, -.12, -.5), (.3, -.5, .58, -.2, .58, .66), (-.85, .66)).body(-.85, .58, -.4, .6)
    p.path((-.12, -.5), (-.05, -.1, -.05, .3, -.08, .66)).line(.04, darker(p.colour, .45))
    p.ellipse(-.12, -.52, .1, .06).flat(darker(p.colour, .35))
    p.path((.1, .6), (.5, .48, .98, .6, 1, .92), (.7, .78, .4, .8, .08, .86), (-.3, .9, -.7, .86, -.85, .82), (-.86, .6), (.1, .6)).body(-.85, 1, streak=False, rgb=darker(p.colour, .22))


def shirt(p):
    p.path((-.26, -.9), (-.5, -.85), (-1, -.42), (-.74, -.06), (-.54, -.22), (-.54, 1), (.54, 1), (.54, -.22), (.74, -.06), (1, -.42), (.5, -.85), (.26, -.9), (.2, -.62, -.2, -.62, -.26, -.9)).body(-1, 1, streak=False)
    p.path((-.26, -.9), (-.2, -.62, .2, -.62, .26, -.9)).line(.09, darker(p.colour, .35))
    for s in (-1, 1):
        p.path((s * .54, -.22), (s * .52, -.45)).line(.04, darker(p.colour, .4))
    if p.material in ("glossy", "glass", "metal"):
        p.path((-.36, -.2), (-.36, .7)).line(.1, (1, 1, 1), .6)


def dress(p):
    for s in (-1, 1):
        p.path((s * .22, -1), (s * .25, -.75)).line(.09, p.colour)
    p.path((-.34, -.78), (-.1, -.62, .1, -.62, .34, -.78), (.36, -.4, .26, -.3, .24, -.1), (.45, .3, .7, .7, .82, .96), (.4, 1.05, -.4, 1.05, -.82, .96), (-.7, .7, -.45, .3, -.24, -.1), (-.26, -.3, -.36, -.4, -.34, -.78)).body(-.8, .8, streak=False)
    p.rrect(-.27, -.16, .27, -.02, .03).flat(darker(p.colour, .45))
    for x in (-.4, 0, .4):
        p.path((x * .5, .15), (x, .9)).line(.04, darker(p.colour, .35), .8)
    if p.material in ("glossy", "glass", "metal"):
        p.path((-.26, .25), (-.5, .8)).line(.08, (1, 1, 1), .65)


def plant(p):
    for k, a in enumerate((-1.15, 1.15, -.65, .65, 0)):
        p.c.save()
        p.c.translate(0, .25)
        p.c.rotate(a)
        p.path((0, 0), (-.42, -.5, -.2, -1, 0, -1.2), (.2, -1, .42, -.5, 0, 0)).flat(darker(LEAF, .25) if k < 2 else LEAF if k < 4 else lighter(LEAF, .18))
        p.path((0, -.1), (0, -1.0)).line(.035, darker(LEAF, .45))
        p.c.restore()
    p.path((-.5, .3), (.5, .3), (.36, 1), (-.36, 1), (-.5, .3)).body(-.5, .5, .3, 1)
    p.rrect(-.58, .18, .58, .4, .05).body(-.58, .58, streak=False, rgb=lighter(p.colour, .1))


def flower(p):
    p.path((0, -.2), (.04, .4, -.04, .7, 0, 1)).line(.1, LEAF)
    p.ellipse(-.24, .62, .26, .11, .6).flat(LEAF)
    p.ellipse(.24, .46, .26, .11, -.6).flat(lighter(LEAF, .12))
    for k in range(6):
        a = k * PI / 3 + PI / 6
        p.ellipse(.38 * math.cos(a), -.4 + .38 * math.sin(a), .32, .22, a).flat(darker(p.colour, .3))
        p.ellipse(.38 * math.cos(a), -.4 + .38 * math.sin(a), .29, .19, a).flat(lighter(p.colour, .12) if k in (3, 4) and p.material != "matte" else p.colour)
    p.ellipse(0, -.4, .2, .2).flat((.98, .8, .2) if p.colour[2] > .3 or p.colour[1] < .6 else (.45, .27, .12))


def cake(p):
    p.ellipse(0, .94, 1, .1).shade(LIGHT, -1, 1)
    p.path((-.82, -.05), (.82, -.05), (.82, .86), (.4, .98, -.4, .98, -.82, .86), (-.82, -.05)).body(-.82, .82, 0, .9)
    p.path((-.84, -.05), (-.84, .3), (-.7, .42, -.6, .3, -.5, .18), (-.38, .2, -.34, .5, -.2, .46), (-.08, .4, -.06, .2, .1, .2), (.26, .2, .24, .42, .4, .4), (.54, .36, .5, .2, .62, .2), (.74, .2, .74, .36, .84, .3), (.84, -.05), (-.84, -.05)).flat(CREAM)
    p.ellipse(0, -.05, .84, .17).flat(lighter(CREAM, .4))
    p.rrect(-.07, -.6, .07, -.05, .03).shade(p.colour, -.07, .07)
    p.path((0, -1), (.16, -.8, .1, -.62, 0, -.62), (-.1, -.62, -.16, -.8, 0, -1)).flat((1, .72, .15))


def icecream(p):
    p.poly((-.44, .02), (.44, .02), (0, 1)).flat((.87, .65, .36))
    for k in (-.25, 0, .25):
        p.path((k - .12, .05), (k * .35 + .12, .62 - abs(k))).line(.04, (.7, .47, .22))
        p.path((k + .12, .05), (k * .35 - .12, .62 - abs(k))).line(.04, (.7, .47, .22))
    p.path((-.56, -.1), (-.66, -1.12, .66, -1.12, .56, -.1), (.5, .14, .34, .1, .28, .02), (.16, .2, .06, .2, -.02, .04), (-.14, .18, -.24, .16, -.3, .02), (-.38, .12, -.52, .12, -.56, -.1)).body(-.56, .56, -.75, 0, streak=False)
    p.ellipse(-.24, -.5, .1, .16, .5).flat((1, 1, 1), .3 if p.material == "matte" else .75)


def candle(p):
    p.rrect(-.46, -.12, .46, 1, .06).body(-.46, .46, -.05, 1)
    p.ellipse(0, -.12, .46, .11).flat(lighter(p.colour, .45))
    p.path((0, -.12), (0, -.34)).line(.05, DARK)
    p.ellipse(0, -.55, .38, .45).flat((1, .85, .4), .28)
    p.path((0, -1), (.26, -.62, .16, -.3, 0, -.3), (-.16, -.3, -.26, -.62, 0, -1)).flat((1, .62, .1))
    p.path((0, -.72), (.12, -.5, .08, -.34, 0, -.34), (-.08, -.34, -.12, -.5, 0, -.72)).flat((1, .95, .6))


def gift(p):
    band = contrast(p)
    for s in (-1, 1):
        p.path((0, -.4), (s * .2, -1.05, s * .75, -.95, s * .55, -.5), (s * .4, -.38, s * .2, -.38, 0, -.4)).line(.13, darker(band, .08))
    p.rrect(-.8, -.2, .8, 1, .03).body(-.8, .8, -.1, 1)
    p.rrect(-.15, -.2, .15, 1, .01).shade(band, -.15, .15)
    p.rrect(-.9, -.42, .9, -.06, .04).body(-.9, .9, streak=False, rgb=lighter(p.colour, .12))
    p.rrect(-.15, -.42, .15, -.06, .01).shade(band, -.15, .15)
    p.ellipse(0, -.45, .13, .1).flat(darker(band, .12))


def lamp(p):
    p.rrect(-.06, -.2, .06, .94, .02).shade(SILVER, -.06, .06)
    p.path((-.42, 1), (-.42, .84, .42, .84, .42, 1), (-.42, 1)).shade(DARK, -.42, .42)
    p.ellipse(0, -.1, .6, .22).flat((1, .93, .6), .75)
    p.path((-.42, -1), (.42, -1), (.84, -.1), (-.84, -.1), (-.42, -1)).body(-.84, .84, -1, -.1, streak=False)
    p.path((-.34, -.85), (-.56, -.25)).line(.08, (1, 1, 1), .25 if p.material == "matte" else .7)
    p.path((-.84, -.1), (.84, -.1)).line(.06, darker(p.colour, .3))


def book(p):
    p.rrect(-.62, -.86, .76, 1, .04).flat((.97, .95, .88))
    for y in (.9, .94):
        p.path((-.5, y), (.72, y)).line(.02, (.7, .66, .55))
    p.rrect(-.74, -.92, .66, .84, .05).body(-.74, .66, -.9, .8, streak=False)
    p.rrect(-.74, -.92, -.5, .84, .05).flat(darker(p.colour, .35))
    p.rrect(-.3, -.6, .46, -.46, .03).flat(contrast(p))
    p.rrect(-.3, -.34, .26, -.24, .03).flat(contrast(p))
    p.ellipse(.08, .3, .22, .22).flat(contrast(p))
    if p.material in ("glossy", "glass", "metal"):
        p.poly((.35, .8), (.62, .8), (.62, .2)).flat((1, 1, 1), .5)


def balloon(p):
    p.path((0, .38), (.14, .6, -.14, .75, 0, 1)).line(.04, (.45, .45, .5))
    p.poly((-.1, .46), (.1, .46), (0, .3)).flat(darker(p.colour, .3))
    p.path((0, .4), (-.5, .3, -.68, -.1, -.66, -.4), (-.6, -1.2, .6, -1.2, .66, -.4), (.68, -.1, .5, .3, 0, .4)).body(-.66, .66, streak=False)
    p.ellipse(-.28, -.58, .12, .22, .45).flat((1, 1, 1), .3 if p.material == "matte" else .8)


DRAW = {f.__name__: f for f in (
    bottle, perfume, lipstick, jar, cup, wineglass, phone, laptop, camera, headphones, watch, ring, sunglasses, sneaker, handbag,
    backpack, cap, shirt, dress, plant, flower, cake, icecream, candle, gift, lamp, book, balloon)}
OBJECTS = list(DRAW)
