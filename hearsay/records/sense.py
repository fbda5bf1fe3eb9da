"""How a sense is written: what a reader makes of words where they stand, and others compare.

In base64, so many signed bytes that are a vector of a given length, as near as whole numbers come,
then the numbers of the kinds of sense that it is nearest to, the nearest first, a byte each.
"""

SENSE_NUMBERS, SENSE_LENGTH, SENSE_KINDS = 48, 127, 6
SENSE_PATTERN = r"^([A-Za-z0-9+/]{72})?$"
"""Of a sense, or of none."""
