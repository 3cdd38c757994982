"""Those who head parliaments, authorities, banks and unions: which body they are of, and whose they are not."""

from __future__ import annotations

import pytest
from sayings import failures

TOLD = [
    # A parliament of no one state is nobody's organ.
    (
        "President of the European Parliament Jane Otieno met Peru's President Luis Paz in Lima.",
        ["postIn body:EU-parliament", "hasParticipant body:EU-parliament", "hasParticipant c:PER"],
        [],
    ),
]


@pytest.mark.parametrize(("text", "has", "never"), TOLD)
def test_who_heads_a_body_is_of_it(text, has, never):
    assert not failures(text, has, never)
