"""Which documents of many are about diplomacy, and which of them say the same."""
