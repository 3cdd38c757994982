"""How well a build of the seed article agrees with the reading that a person made of it."""
