"""Starts the application as residents reach it: a process of its own, on a free port."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@dataclass
class Serving:
    """A running application; everything that it writes is below ``folder``."""

    folder: Path
    settings: dict[str, str]
    port: int = field(default_factory=free_port)
    root: str = ""

    def __post_init__(self) -> None:
        self.log = self.folder / "log.txt"
        self.url = f"http://127.0.0.1:{self.port}{self.root}"
        self.process: subprocess.Popen[bytes] | None = None

    def environment(self) -> dict[str, str]:
        own = {name: str(self.folder / name) for name in ("tmp", "home")}
        for path in own.values():
            Path(path).mkdir(parents=True, exist_ok=True)
        kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
        return kept | {
            "TMPDIR": own["tmp"],
            "HOME": own["home"],
            "HF_HUB_OFFLINE": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
            "ASSISTANT_PORT": str(self.port),
            **self.settings,
        }

    def start(self) -> None:
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, str(ROOT / "app.py")],
                cwd=ROOT,
                env=self.environment(),
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def wait(self, path: str, seconds: float = 240.0) -> float:
        """Wait until a path answers with success; the seconds that it took."""
        began = time.monotonic()
        while time.monotonic() - began < seconds:
            assert self.process is None or self.process.poll() is None, self.log.read_text()
            if self.get(path)[0] == 200:
                return time.monotonic() - began
            time.sleep(0.05)
        raise AssertionError(f"{path} did not answer in {seconds} s: {self.log.read_text()}")

    def get(self, path: str, **headers: str) -> tuple[int, str]:
        """Status and text of an answer; status 0 where nobody listens."""
        return self._send(urllib.request.Request(self.url + path, headers=headers))

    def post(self, path: str, content: Any) -> tuple[int, str]:
        body = json.dumps(content).encode()
        headers = {"Content-Type": "application/json"}
        return self._send(urllib.request.Request(self.url + path, body, headers))

    def ask(self, question: str, language: str | None = None) -> dict[str, Any]:
        """An answer of the documented endpoint."""
        status, text = self.post("/gradio_api/run/ask", {"data": [question, language, None]})
        assert status == 200, text
        found: dict[str, Any] = json.loads(text)["data"][0]
        return found

    def _send(self, request: urllib.request.Request) -> tuple[int, str]:
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                return response.status, response.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()
        except (urllib.error.URLError, ConnectionError):
            return 0, ""

    def stop(self) -> None:
        if self.process:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
            self.process = None
