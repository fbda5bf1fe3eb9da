"""The parts of a brief: how its sentences are worded, weighed and borne out."""
