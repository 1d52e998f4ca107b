/**
 * The machine readable zone of passports and identity cards (ICAO 9303): read from text, or from a photograph by the program
 * tesseract where it is installed.
 *
 * <p>May depend on {@code time} only.
 */
package io.influencegen.mrz;
