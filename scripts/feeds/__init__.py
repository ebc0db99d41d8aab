"""The contract with apps and bots: addresses and feeds that stay what they are from one build to the next."""
