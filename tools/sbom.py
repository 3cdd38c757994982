"""Prints the bill of materials of an installation, CycloneDX 1.6 in JSON, as the lock file pins it.

``python tools/sbom.py >sbom.json``. The same bytes for the same lock file: no date, and a serial number that is made of
its contents. A package that is pinned for two versions of Python stands there twice, with the condition as a property.
"""

from __future__ import annotations

import json
import re
import sys
import uuid
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "requirements.lock"
_PIN = re.compile(
    r"^(?P<name>[\w.-]+)==(?P<version>[^ ;\\]+)(?: ; (?P<marker>[^\\]+?))? \\\n(?P<hashes>(?: +--hash=\S+.*\n?)+)",
    re.MULTILINE,
)
_VERSION = re.compile(r'^__version__ = "([^"]+)"', re.MULTILINE)


def bill(lock: str, version: str) -> dict[str, Any]:
    """The bill for the text of a lock file and the version of the program."""
    components = [_component(pin) for pin in _PIN.finditer(lock)]
    root = {"type": "application", "name": "mithaq", "version": version, "purl": f"pkg:pypi/mithaq@{version}"}
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, root['purl'] + lock)}",
        "version": 1,
        "metadata": {
            "component": {**root, "bom-ref": root["purl"], "licenses": [{"license": {"id": "Apache-2.0"}}]},
        },
        "components": components,
        "dependencies": [{"ref": root["purl"], "dependsOn": sorted(part["bom-ref"] for part in components)}],
    }


def _component(pin: re.Match[str]) -> dict[str, Any]:
    purl = f"pkg:pypi/{pin['name'].lower()}@{pin['version']}"
    hashes = [{"alg": "SHA-256", "content": found} for found in re.findall(r"sha256:([0-9a-f]{64})", pin["hashes"])]
    files = [{"type": "distribution", "url": purl, "hashes": [found]} for found in hashes]
    part = {"type": "library", "bom-ref": purl, "name": pin["name"], "version": pin["version"], "purl": purl}
    marker = [{"name": "mithaq:marker", "value": pin["marker"].strip()}] if pin["marker"] else []
    return part | {"externalReferences": files} | ({"properties": marker} if marker else {})


if __name__ == "__main__":
    found = _VERSION.search((ROOT / "src" / "mithaq" / "__init__.py").read_text("utf-8"))
    assert found is not None
    print(json.dumps(bill(LOCK.read_text("utf-8"), found[1]), indent=1, sort_keys=True), file=sys.stdout)
