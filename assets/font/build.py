"""Makes Inter.ttf beside it from the npm package @fontsource/inter 5.3.0: build.py FOLDER_OF_THE_UNPACKED_PACKAGE

Needs fonttools. Joins the Latin, Greek and Cyrillic files of weight 400, gives the digits and signs of numbers one width
(the font's own tabular figures), and leaves out what a program without a text shaper cannot use.
"""
import os
import sys
import tempfile

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

WEIGHT = 400
EVEN = "0123456789+\u2212\u00b1"
UNUSED = ("GSUB", "GPOS", "GDEF", "DSIG", "STAT", "meta")


def tabular(font):
    """The font's own substitution of figures by ones of equal width."""
    table = font["GSUB"].table
    record = next(r for r in table.FeatureList.FeatureRecord if r.FeatureTag == "tnum")
    pairs = {}
    for index in record.Feature.LookupListIndex:
        for subtable in table.LookupList.Lookup[index].SubTable:
            pairs.update(getattr(getattr(subtable, "ExtSubTable", subtable), "mapping", {}))
    return pairs


def main(package):
    here = os.path.dirname(os.path.abspath(__file__))
    with tempfile.TemporaryDirectory() as folder:
        parts = []
        for script in ("latin", "latin-ext", "greek", "cyrillic"):
            font = TTFont(os.path.join(package, "files", f"inter-{script}-{WEIGHT}-normal.woff"), recalcTimestamp=False)
            font.flavor = None
            if script == "latin":
                even = tabular(font)
                for table in font["cmap"].tables:
                    for code, glyph in list(table.cmap.items()):
                        if chr(code) in EVEN:
                            table.cmap[code] = even.get(glyph, glyph)
            for unused in UNUSED:
                if unused in font:
                    del font[unused]
            parts.append(os.path.join(folder, script + ".ttf"))
            font.save(parts[-1])
        joined = Merger().merge(parts)
        joined["head"].created = joined["head"].modified = TTFont(parts[0])["head"].created
        joined.recalcTimestamp = False
        joined.save(os.path.join(here, "Inter.ttf"))


if __name__ == "__main__":
    main(sys.argv[1])
