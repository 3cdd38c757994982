"""Chunks: what stands for a person, a post, a body, a state, an event or an agreement."""
