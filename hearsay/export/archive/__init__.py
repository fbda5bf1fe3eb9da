"""What goes into an evidence archive as it stands here; nothing in it imports Hearsay."""
