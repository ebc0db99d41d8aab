"""What the make targets measure: each module prints a figure that README or targets name."""
