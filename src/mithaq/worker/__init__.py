"""A child process for foreign bytes: limits of time, memory and size, no network, no new programs."""
