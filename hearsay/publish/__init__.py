"""The record handed on: a site of files that opens from disk, and a brief."""
