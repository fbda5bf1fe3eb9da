"""Which mentions tell of one event, learned from ECB+: documents to stories, pairs to scores."""
