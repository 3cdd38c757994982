"""Many statements: what was built of which, in batches, in other processes."""
