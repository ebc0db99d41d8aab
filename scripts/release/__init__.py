"""What stands between the built site and its readers: headers, release, proofs; it reads the site, never writes it."""
