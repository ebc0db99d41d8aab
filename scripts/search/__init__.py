"""The search index of a language: the words of its articles as one classic script, made while the site is built."""
