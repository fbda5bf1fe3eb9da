"""Views made into documents that are handed on: a brief as Markdown, HTML or PDF."""
