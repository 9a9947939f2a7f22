# SPDX-License-Identifier: MPL-2.0
"""A live LibreOffice of our own, for the demo, the tests and the benchmark: started, reached, ended.

 1. An office has a profile of its own, which is made where there is none, and never the user's. It sees the extensions
    that lie unpacked below `bundle`.
 2. Every wait has a limit: START_SECONDS until it answers, STOP_SECONDS until it has ended. Then it is killed, and with
    it what started it; also when the program that uses it ends.
 3. An office that starts with an empty profile ends at once with status 81, and the script before it starts it again: it
    has unpacked its extensions and reads them anew (EXITHELPER_NORMAL_RESTART; LibreOffice's Desktop::Main asks
    XRestartManager after SynchronizeExtensionRepositories). It listens for us only from its event loop, which that first
    process never comes to, so nobody is connected to it. 86 starts with empty profiles, up to six at a time: two
    processes each, the second was the one that answered, no connection was lost.
 4. If a connection is lost all the same, nothing is tried again: the block says what became of the office, with its log.
"""
import atexit
import os
import secrets
import signal
import socket
import subprocess
import time
import urllib.parse

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException

START_SECONDS = 120
STOP_SECONDS = 30


class NoStart(Exception):
    """The office ended before it could be reached, or did not answer within the limit."""


def url(path):
    return "file://" + urllib.parse.quote(os.path.abspath(path))


def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def processes(profile):
    """The office's own processes (not the scripts before it), by its profile."""
    wanted = f"-env:UserInstallation={url(profile)}".encode()
    found = []
    for entry in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{entry}/cmdline", "rb") as command:
                words = command.read().split(b"\0")
        except OSError:
            continue
        if words[0].endswith(b"soffice.bin") and wanted in words:
            found.append(int(entry))
    return found


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Office:
    """A headless office. `with Office(profile) as office:` ends it with the block.

    program     what starts it; options: more words for its command line; env: more environment
    port        reach it by a socket and not by a pipe, which is for one user alone
    log         where it writes what it says: beside the profile

    A pipe's name is drawn: a process number comes again, and would lead to an office that was left behind."""

    def __init__(self, profile, bundle=None, program="soffice", options=(), env=None, port=False):
        self.profile, self.bundle = os.path.abspath(profile), bundle
        self.program, self.options, self.port = program, options, port
        self.env = {**os.environ, **(env or {})}
        self.log = self.profile + ".log"
        self.process = self.desktop = self.context = self.pid = None
        atexit.register(self.kill)

    def command(self, *words):
        bundle = [f"-env:BUNDLED_EXTENSIONS={url(self.bundle)}"] if self.bundle else []
        return [self.program, f"-env:UserInstallation={url(self.profile)}", *bundle, *self.options,
                "--headless", "--norestore", "--nologo", *words]

    def start(self, seconds=START_SECONDS):
        """Starts it and waits until it answers; NoStart if it does not."""
        where = f"socket,host=127.0.0.1,port={free_port()}" if self.port else \
            f"pipe,name=lkj-{secrets.token_hex(8)}"
        os.makedirs(os.path.dirname(self.log), exist_ok=True)
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                self.command("--nodefault", f"--accept={where};urp"), stdin=subprocess.DEVNULL, stdout=log,
                stderr=subprocess.STDOUT, env=self.env, start_new_session=True)
        try:
            self._reach(f"uno:{where};urp;StarOffice.ComponentContext", time.monotonic() + seconds)
        except NoStart:
            self.kill()
            raise
        return self

    def _reach(self, address, give_up):
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        while True:
            try:
                self.context = resolver.resolve(address)
                self.desktop = self.service("com.sun.star.frame.Desktop")
                self.pid = next(iter(processes(self.profile)), None)
                return
            except (NoConnectException, DisposedException):
                if self.process.poll() is not None:
                    raise NoStart(f"it ended with status {self.process.returncode}; {self.last_words()}") from None
                if time.monotonic() > give_up:
                    raise NoStart(f"no answer within the limit; {self.last_words()}") from None
                time.sleep(0.05)

    def service(self, name):
        return self.context.ServiceManager.createInstanceWithContext(name, self.context)

    def last_words(self):
        with open(self.log, encoding="utf-8", errors="replace") as log:
            said = log.read().strip()[-400:]
        return f"{self.log}: {said or 'empty'}"

    def __enter__(self):
        return self.start()

    def __exit__(self, kind, error, trace):
        if isinstance(error, DisposedException):
            print(f"# {self.fate()}", flush=True)
        self.stop()

    def fate(self):
        """What became of an office whose connection was lost."""
        status, now = self.process.poll(), processes(self.profile)
        if status is not None:
            return f"the office ended with status {status}; {self.last_words()}"
        if now and self.pid not in now:
            return f"the office started itself anew: process {self.pid}, now {now}; {self.last_words()}"
        return f"the office runs, process {now}, but the connection was lost; {self.last_words()}"

    def stop(self, seconds=STOP_SECONDS):
        """Ends it as a person would; returns its exit status, None if it had to be killed."""
        try:
            self.desktop.terminate()
        except Exception:  # the bridge goes down with the office
            pass
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.kill()
            return None

    def kill(self):
        """SIGKILL to the office itself, then to what started it."""
        if self.process is None:
            return
        for pid in processes(self.profile):
            os.kill(pid, signal.SIGKILL)
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()

    def new(self, kind="scalc", **options):
        """A new document that nobody sees."""
        return self.load(f"private:factory/{kind}", **options)

    def open(self, path, **options):
        """The document of a file, opened so that nobody sees it."""
        return self.load(url(path), **options)

    def load(self, address, **options):
        document = self.desktop.loadComponentFromURL(address, "_blank", 0, properties(Hidden=True, **options))
        if document is None:
            raise RuntimeError(f"{address} cannot be opened")
        return document
