"""The emergency sheet: one file a language that needs nothing else, and its PDF."""
