"""A real Chromium without a window: what it logs, what it asks the network for, and what the rules of accessibility say."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from typing import Any

import pytest

_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_GRAVE = {"serious", "critical"}


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser that is installed, with its driver; the test is skipped where one of the two is missing."""
    selenium = pytest.importorskip("selenium.webdriver", reason="no selenium")
    browser = next(filter(None, map(shutil.which, _BROWSERS)), None)
    driver = shutil.which("chromedriver")
    if browser is None or driver is None:
        pytest.skip("no Chromium with its driver: apt-get install chromium chromium-driver")
    options = selenium.ChromeOptions()
    options.binary_location = browser
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    for each in ("--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--lang=ko"):
        options.add_argument(each)
    options.add_argument("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1")
    if os.name == "posix" and os.geteuid() == 0:  # its sandbox does not start for root
        options.add_argument("--no-sandbox")
    made = selenium.Chrome(options=options, service=selenium.ChromeService(driver))
    try:
        yield Browser(made)
    finally:
        made.quit()


class Browser:
    """One window."""

    def __init__(self, driver: Any) -> None:
        self.driver = driver

    def open(self, address: str) -> None:
        """Show a page, whole; what was logged before is forgotten.

        The driver has been seen to come back while a page of a thousand findings was still being parsed (136 of them
        stood), so the page itself is asked whether it is all there.
        """
        self.driver.get_log("browser"), self.driver.get_log("performance")
        self.driver.get(address)
        self.until("return document.readyState === 'complete'")

    def size(self, width: int, height: int = 900, dark: bool = False) -> None:
        """The size of the page, as a phone or a desk has it, and the colours that its owner prefers."""
        screen = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
        scheme = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": scheme})

    def run(self, script: str, *given: Any) -> Any:
        """The value of a script in the page."""
        return self.driver.execute_script(script, *given)

    def press(self, *keys: str) -> None:
        """Keys, to whatever has the focus."""
        from selenium.webdriver import ActionChains

        ActionChains(self.driver, duration=0).send_keys(*keys).perform()

    def until(self, script: str) -> Any:
        """Wait until a script gives something true."""
        from selenium.webdriver.support.ui import WebDriverWait

        return WebDriverWait(self.driver, 20, poll_frequency=0.05).until(lambda _: self.run(script))

    def faults(self) -> list[str]:
        """What the page logged: errors of scripts, of the content policy, of the network."""
        return [each["message"] for each in self.driver.get_log("browser") if each["level"] in {"SEVERE", "WARNING"}]

    def requested(self) -> list[str]:
        """Every address that the page asked for."""
        events = (json.loads(each["message"])["message"] for each in self.driver.get_log("performance"))
        return [each["params"]["request"]["url"] for each in events if each["method"] == "Network.requestWillBeSent"]

    def barriers(self) -> list[str]:
        """Serious and critical violations of the rules of accessibility, each with its first elements."""
        self.run(files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
        found = self.driver.execute_async_script(
            "const done = arguments[arguments.length - 1];"
            "axe.run(document, {resultTypes: ['violations']}).then((r) => done(r.violations), (e) => done([{impact: 'critical', id: String(e), nodes: []}]));"
        )
        grave = [each for each in found if each["impact"] in _GRAVE]
        return [f"{each['id']}: {[node['html'][:120] for node in each['nodes'][:3]]}" for each in grave]

    def too_wide(self) -> int:
        """Pixels that the page is wider than its window."""
        return int(self.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
