package dev.vizard.app.identity;

/**
 * A person's colours, red, green, blue as 0xRRGGBB, sRGB.
 *
 * @param skin of cheeks and forehead in full light
 * @param hair of a lit strand
 * @param brows darkness of the brows, 0 as the portrait's to 1 as the hair
 * @param beard how dense a shaved beard shows, 0..1
 * @param shaved how much of the hair is gone, 0 none to 1 all
 * @param cloth of the pullover
 */
record Complexion(int skin, int hair, double brows, double beard, double shaved, int cloth) {}
