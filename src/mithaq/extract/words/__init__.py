"""Units: the words and names of a sentence, each with its letter."""
