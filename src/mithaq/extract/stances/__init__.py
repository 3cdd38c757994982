"""Stances and topics: who takes which, in which words."""
