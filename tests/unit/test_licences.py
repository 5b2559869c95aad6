"""Every package that is installed with Lead Apron may be used by a program under Apache-2.0."""

import re
from importlib import metadata
from pathlib import Path

import pytest

LOCK = Path(__file__).parents[2] / "packaging" / "requirements.lock"
PERMISSIVE = re.compile(
    r"\b(?:MIT|MIT-CMU|BSD|0BSD|Apache|ISC|ISCL|Zlib|PSF|CC0|MPL|Mozilla|HPND)\b", re.IGNORECASE
)
COPYLEFT = re.compile(r"(?<![L])GPL|General Public", re.IGNORECASE)
LESSER = {"pyside6-essentials", "shiboken6"}
"""Offered under the LGPL-3.0 too, and used unmodified; the README says so."""


def locked_packages():
    names = re.findall(r"^([a-z0-9][a-z0-9_.\-]*)==", LOCK.read_text(), re.MULTILINE)
    return sorted(set(names))


def licence_of(name):
    facts = metadata.metadata(name)
    classifiers = facts.get_all("Classifier") or []
    named = [line for line in classifiers if line.startswith("License ::")]
    first_line = (facts.get("License") or "").partition("\n")[0]
    return "; ".join([facts.get("License-Expression") or "", first_line, *named])


def installed(name):
    try:
        metadata.version(name)
    except metadata.PackageNotFoundError:
        return False
    return True


def test_the_lock_names_the_packages_of_the_product():
    assert {"numpy", "mss", "pyside6-essentials", "onnxruntime"} <= set(locked_packages())


@pytest.mark.parametrize("name", [name for name in locked_packages() if installed(name)])
def test_no_package_asks_for_more_than_a_permissive_licence(name):
    licence = licence_of(name)
    if name in LESSER:
        assert "LGPL-3.0" in licence
    else:
        assert PERMISSIVE.search(licence), licence
        assert not COPYLEFT.search(licence), licence
