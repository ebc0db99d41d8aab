"""What a page shows: the article's HTML, its escalation, and what stands around it."""
