"""Measures whole processes: imports, and a first answer over https."""

from __future__ import annotations

import datetime
import os
import random
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from measure import Ratio, Rounds, Taken, environment, ratios
from servers import BUILD

IMPORTS = {
    "httpx": "import httpx",
    "axis_lms": "import axis_lms",
    "httpx2": "import httpx2",
    "requests": "import requests",
    "aiohttp": "import aiohttp",
    "openapi_generator": "import openapi_generator_axis",
}
ANSWERS = {
    "httpx": """
import httpx
with httpx.Client() as client:
    assert client.get("https://localhost:{port}/api.php/courses/1/").json()["id"] == "1"
""",
    "axis": """
from axis_lms import Axis
with Axis("localhost:{port}", api_key="bench", revoke_on_close=False) as axis:
    assert axis.courses.get(course_id=1).id == "1"
""",
}
"""Programs that get a course over https; ours gets a token before."""


def certificate() -> Path:
    """Write a self-signed certificate for localhost with its key to a file, and return its path."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.datetime.now(datetime.UTC)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), True)
        .sign(key, hashes.SHA256())
    )
    form = serialization.PrivateFormat.PKCS8
    file = BUILD / "localhost.pem"
    secret = key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption())
    file.write_bytes(made.public_bytes(serialization.Encoding.PEM) + secret)
    return file


def trusted(authority: Path) -> Path:
    """Write the usual authorities and ours to a file, since loading them is a part of the measured time."""
    import certifi

    bundle = BUILD / "authorities.pem"
    own = authority.read_text().split("-----BEGIN PRIVATE KEY")[0]
    bundle.write_text(Path(certifi.where()).read_text() + own)
    return bundle


def compare(programs: Mapping[str, str], rounds: int, missing: dict[str, str], **more: str) -> list[Ratio]:
    """Return the ratios of processes to the first program, in interleaved rounds."""
    taken: Rounds = {}
    able = dict(programs)
    for number in range(-1, rounds):  # the first round compiles modules
        for name in random.sample(list(able), len(able)):
            try:
                took, _ = process(["-c", able[name]], **more)
            except RuntimeError as error:
                missing[name] = str(error)
                del able[name]
            else:
                if number >= 0:
                    taken.setdefault(name, {})[number] = took
    return ratios(taken, next(iter(programs)), 1)


def first_answers(port: int, authority: Path, rounds: int, missing: dict[str, str]) -> list[Ratio]:
    programs = {name: text.format(port=port) for name, text in ANSWERS.items()}
    return compare(programs, rounds, missing, SSL_CERT_FILE=str(trusted(authority)))


def process(arguments: list[str], **more: str) -> tuple[Taken, float]:
    """Run a Python process. Return its times and its peak memory in MB. Raises RuntimeError if it fails."""
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, *arguments], env=environment() | more, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as started:
        assert started.stderr
        said = started.stderr.read().decode().strip()
        _, status, used = os.wait4(started.pid, 0)
        started.returncode = os.waitstatus_to_exitcode(status)
    if started.returncode:
        raise RuntimeError(said.split("\n")[-1])
    took = Taken(time.perf_counter() - began, used.ru_utime + used.ru_stime)
    return took, used.ru_maxrss / (1024 if sys.platform == "linux" else 1024 * 1024)
