"""What only serves tests."""
