"""The Python of the help center: what builds, checks, bundles and measures the site."""
