"""What the checker reads: pages, Markdown, configuration and the texts in them."""
