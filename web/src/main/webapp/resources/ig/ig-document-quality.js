/* Looks at a picture before it is sent, as whoever has to read it would: is it sharp, bright enough, without reflections? */
const igQuality = (() => {
  "use strict";

  const LOOKED_AT = 960;
  const SHORTEST_LONG_SIDE = 600;
  const SHORTEST_SHORT_SIDE = 380;
  const TILES = 12;
  const SHARPEST = 0.1;
  const BLURRED = 250;
  const DARK = 70;
  const BLOWN_OUT = 250;
  const GLARE_AT_LEAST = 0.03;
  const GLARE_AT_MOST = 0.4;

  const MARKS = {
    "image/jpeg": [0xff, 0xd8, 0xff],
    "image/png": [0x89, 0x50, 0x4e, 0x47],
    "application/pdf": [0x25, 0x50, 0x44, 0x46, 0x2d],
  };

  /* By content: a name says nothing. */
  async function kindOf(file) {
    const start = new Uint8Array(await file.slice(0, 8).arrayBuffer());
    return Object.keys(MARKS).find((kind) => MARKS[kind].every((byte, at) => start[at] === byte));
  }

  function grey(bitmap) {
    const scale = Math.min(1, LOOKED_AT / Math.max(bitmap.width, bitmap.height));
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    const canvas = new OffscreenCanvas(width, height);
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    pen.drawImage(bitmap, 0, 0, width, height);
    const points = pen.getImageData(0, 0, width, height).data;
    const light = new Float32Array(width * height);
    for (let i = 0; i < light.length; i++) {
      light[i] = 0.299 * points[4 * i] + 0.587 * points[4 * i + 1] + 0.114 * points[4 * i + 2];
    }
    return { light, width, height };
  }

  /* How much neighbours differ: the variance of the Laplacian, and the share of points that are all white. */
  function tile({ light, width }, left, top, right, bottom) {
    let sum = 0;
    let squares = 0;
    let white = 0;
    let count = 0;
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) {
        const i = y * width + x;
        const edge = 4 * light[i] - light[i - 1] - light[i + 1] - light[i - width] - light[i + width];
        sum += edge;
        squares += edge * edge;
        white += light[i] >= BLOWN_OUT ? 1 : 0;
        count += 1;
      }
    }
    return count ? { sharp: squares / count - (sum / count) ** 2, white: white / count } : { sharp: 0, white: 0 };
  }

  function tiles(picture) {
    const found = [];
    const across = (picture.width - 2) / TILES;
    const down = (picture.height - 2) / TILES;
    for (let row = 0; row < TILES; row++) {
      for (let column = 0; column < TILES; column++) {
        found.push(tile(
          picture,
          1 + Math.floor(column * across),
          1 + Math.floor(row * down),
          1 + Math.floor((column + 1) * across),
          1 + Math.floor((row + 1) * down),
        ));
      }
    }
    return found;
  }

  /* Paper is empty in many places, so what counts are the places with the most in them. */
  function sharpness(found) {
    const sorted = found.map(({ sharp }) => sharp).sort((one, other) => other - one);
    const best = sorted.slice(0, Math.max(1, Math.round(sorted.length * SHARPEST)));
    return best.reduce((sum, one) => sum + one, 0) / best.length;
  }

  function measure(bitmap) {
    const picture = grey(bitmap);
    const found = tiles(picture);
    return {
      sharpness: sharpness(found),
      light: picture.light.reduce((sum, one) => sum + one, 0) / picture.light.length,
      glare: found.filter(({ white }) => white > 0.9).length / found.length,
    };
  }

  const isTooSmall = ({ width, height }) =>
    Math.max(width, height) < SHORTEST_LONG_SIDE || Math.min(width, height) < SHORTEST_SHORT_SIDE;

  /* A scan is white nearly everywhere, and that is no glare. */
  function hints(bitmap) {
    const { sharpness: sharp, light, glare } = measure(bitmap);
    return [
      sharp < BLURRED && "blurred",
      light < DARK && "dark",
      glare >= GLARE_AT_LEAST && glare <= GLARE_AT_MOST && "glare",
    ].filter(Boolean);
  }

  return { kindOf, hints, isTooSmall, measure };
})();
