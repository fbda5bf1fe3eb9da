"""Makers of the tables in `hearsay/catalogue/data` that come from elsewhere."""
