"""Clauses: where they begin and end, and who speaks, acts, owns or signs in them."""
