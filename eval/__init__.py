"""Scores of the product on annotated corpora, printed as tables; not part of the package."""
