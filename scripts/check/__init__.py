"""A finding is worth printing only if a writer can act on it: true, at the line to edit, with the fix named."""
