"""The rules in force: the built-in ones, the department's over them, the user's tightening on top.

A file that exists and cannot be read stops the program: what it forbids is unknown.
"""

import hashlib
import stat
from dataclasses import replace
from pathlib import Path
from typing import Final

from leadapron.model.errors import PolicyError
from leadapron.model.policy import DEFAULT_POLICY, Policy, PolicySource
from leadapron.policies.parse import parse_policy
from leadapron.policies.places import system_policy, user_policy

_LARGEST: Final = 1_000_000
"""Bytes; a policy has some hundreds."""

_DEPARTMENT: Final = "The department's policy.toml"
_USER: Final = "Your own policy.toml"


def load_policy() -> Policy:
    """The rules in force on this machine for this user.

    Raises:
        PolicyError: when a file is there and cannot be read or holds a wrong line.
    """
    return policy_of(system_policy(), user_policy())


def policy_of(system: Path, user: Path) -> Policy:
    """The rules of two files, either of which may be absent.

    Args:
        system: the department's, which decides.
        user: the user's, which can only tighten.

    Raises:
        PolicyError: when a file is there and cannot be read or holds a wrong line.
    """
    policy = _read(system, DEFAULT_POLICY, _DEPARTMENT) or DEFAULT_POLICY
    wish = _read(user, policy, _USER)
    return policy if wish is None else policy.tightened(wish)


def _read(path: Path, base: Policy, owner: str) -> Policy | None:
    """The rules of one file on top of `base`; None where there is no such file."""
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode) or facts.st_size > _LARGEST:
            raise PolicyError((f"{owner} is no text file; ask who put it there.",))
        data = path.read_bytes()
        text = data.decode("utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, UnicodeDecodeError):
        raise PolicyError(
            (f"{owner} cannot be read; ask who owns it to let you read it.",)
        ) from None
    source = PolicySource(path, hashlib.sha256(data).hexdigest())
    return replace(parse_policy(text, base, owner), sources=(source,))
