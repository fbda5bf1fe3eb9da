"""Drawings as numbers: what stands where, for a template to draw as SVG.

They are drawn at the server, so that they need no script, print well, and stay with the words that
they stand for as links.
"""
