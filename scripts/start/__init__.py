"""What a writer begins with: a new article, and a whole new guide."""
