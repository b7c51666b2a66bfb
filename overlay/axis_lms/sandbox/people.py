"""Generates users: each field is computed from the seed when it is read."""

from __future__ import annotations

import re
from collections.abc import Callable

from .catalog import MANAGER_EVERY
from .clock import day8
from .random_draws import draw, pick

FIRST_NAMES = tuple(
    "Ada Adam Aiko Alan Amara Amir Ana Andre Anita Anton Asha Bela Ben Bianca Boris Carla Carlos Celia Chen Clara Dana David Diego Dina Elena Eli"
    " Emma Erik Eva Farid Fay Felix Fiona Gita Grace Hana Hugo Ida Igor Ines Ivan Jack Jade Joan Jonas Kai Karim Lara Lena Leo Lin Luis Mara Marta"
    " Milo Mina Nadia Nils Noor Olga Omar Pia Raj Rosa".split()
)
LAST_NAMES = tuple(
    "Abbott Adeyemi Alvarez Andersen Baker Banerjee Becker Bennett Bianchi Brown Castillo Chang Cohen Costa Cruz Dahl Das Dubois Eriksson Evans"
    " Fernandez Fischer Flores Foster Garcia Gomez Green Gupta Haddad Hansen Harris Hughes Ito Ivanov Jackson Jensen Johnson Jones Kaur Keller Khan"
    " Kim Klein Kowalski Larsen Lee Lopez Mason Mbeki Meyer Moreau Moreno Nguyen Novak Okafor Olsen Park Patel Reyes Rossi Sato Silva Singh Weber".split()
)
PLACES = (
    ("Cherry Hill", "NJ", "08002"),
    ("Trenton", "NJ", "08608"),
    ("Albany", "NY", "12207"),
    ("Buffalo", "NY", "14202"),
    ("Dover", "DE", "19901"),
    ("Reading", "PA", "19601"),
    ("Akron", "OH", "44308"),
    ("Salem", "OR", "97301"),
)
COMPANIES = ("JT Supply", "Harbor Freight Lines", "Oak Valley Foods", "Bright Clinics")
COLOURS = ("Blue", "Green", "Red", "")
LANGUAGES = ("english", "spanish", "french", "german")
"""The installed language packs."""

FIELDS = (
    "username",
    "first_name",
    "last_name",
    "email",
    "middle_init",
    "date_start",
    "date_expire",
    "company",
    "address",
    "city",
    "state",
    "zip",
    "phone",
    *(f"custom{number}" for number in range(1, 16)),
    "localization",
    "role",
    "manager_id",
)
"""The stored fields of a user, besides `id`."""

_NAMED = re.compile(r"([a-z]+)([1-9][0-9]*)")


class People:
    """The users 1 to `size`. `pinned` are the values of users in examples of the spec."""

    def __init__(self, seed: int, size: int, pinned: dict[int, dict[str, str]]) -> None:
        self.seed = seed
        self.size = size
        self.pinned = {number: values for number, values in pinned.items() if number <= size}
        self._pinned_names = {
            values["username"].lower(): number for number, values in self.pinned.items() if "username" in values
        }

    def value(self, user: int, field: str) -> str:
        """Return one stored field."""
        pinned = self.pinned.get(user)
        if pinned is not None and field in pinned:
            return pinned[field]
        generate = _GENERATED.get(field)
        return generate(user, draw(self.seed, 1, user), self.size) if generate else ""

    def named(self, username: str) -> int | None:
        """Return the user with a generated username, computed without a search."""
        lowered = username.lower()
        if lowered in self._pinned_names:
            return self._pinned_names[lowered]
        match = _NAMED.fullmatch(lowered)
        if match is None or len(lowered) > 40 or not 0 < int(match[2]) <= self.size:
            return None
        user = int(match[2])
        return user if self.value(user, "username") == lowered else None


def _username(user: int, bits: int, size: int) -> str:
    first = pick(FIRST_NAMES, bits)
    # Four characters at least.
    last = "" if user > 9 or len(first) > 2 else pick(LAST_NAMES, bits >> 6)
    return f"{first}{last}{user}".lower()


def _email(user: int, bits: int, size: int) -> str:
    return f"{_username(user, bits, size)}@{pick(COMPANIES, bits >> 16).replace(' ', '').lower()}.example"


def _manager(user: int, bits: int, size: int) -> str:
    managers = size // MANAGER_EVERY
    if not managers or user % MANAGER_EVERY == 0:
        return ""
    return str(MANAGER_EVERY * (1 + (bits >> 54) % min(managers, 40)))


_GENERATED: dict[str, Callable[[int, int, int], str]] = {
    "username": _username,
    "first_name": lambda user, bits, size: pick(FIRST_NAMES, bits),
    "last_name": lambda user, bits, size: pick(LAST_NAMES, bits >> 6),
    "email": _email,
    "middle_init": lambda user, bits, size: pick("ABCDEFGHJKLMNPRST ", bits >> 18).strip(),
    "date_start": lambda user, bits, size: day8((bits >> 20) % 700) if bits >> 30 & 3 == 0 else "",
    "date_expire": lambda user, bits, size: day8(1100 + (bits >> 32) % 600) if (bits >> 42) % 11 == 0 else "",
    "company": lambda user, bits, size: pick(COMPANIES, bits >> 16),
    "address": lambda user, bits, size: f"{1 + (bits >> 44) % 900} {pick(LAST_NAMES, bits >> 6)} Street",
    "city": lambda user, bits, size: pick(PLACES, bits >> 12)[0],
    "state": lambda user, bits, size: pick(PLACES, bits >> 12)[1],
    "zip": lambda user, bits, size: pick(PLACES, bits >> 12)[2],
    "phone": lambda user, bits, size: f"856555{(bits >> 40) % 10000:04d}",
    "custom1": lambda user, bits, size: pick(COLOURS, bits >> 50),
    "localization": lambda user, bits, size: pick(LANGUAGES, bits >> 52 if bits >> 56 & 1 else 0),
    "role": lambda user, bits, size: "manager" if user % MANAGER_EVERY == 0 else "learner",
    "manager_id": _manager,
}
"""The functions that compute a field from the user's id, 64 random bits and the number of users. Other fields are empty."""
