# SPDX-License-Identifier: MPL-2.0
"""An office of our own for the benchmark: its start, its end, its processor time and its memory."""
import os
import signal
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

START_SECONDS = 120


def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


class Office:
    """A headless office with the extensions below `bundle`, in the profile `profile`; it ends with the block."""

    def __init__(self, program, bundle, profile):
        self.program, self.bundle, self.profile = program, bundle, profile

    def arguments(self):
        return [self.program, f"-env:UserInstallation=file://{self.profile}",
                f"-env:BUNDLED_EXTENSIONS=file://{self.bundle}", "--headless", "--norestore", "--nologo"]

    def __enter__(self):
        pipe = f"lkj-bench-{os.getpid()}-{os.path.basename(self.profile)}"
        self.process = subprocess.Popen([*self.arguments(), "--nodefault", f"--accept=pipe,name={pipe};urp"],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        give_up = time.monotonic() + START_SECONDS
        while True:
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except NoConnectException:
                if self.process.poll() is not None:
                    sys.exit("bench: the office ended before it could be reached")
                if time.monotonic() > give_up:
                    self.process.kill()
                    sys.exit(f"bench: the office did not answer within {START_SECONDS} s")
                time.sleep(0.1)
        self.desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        self.pid = self._find_pid()
        return self

    def __exit__(self, *error):
        try:
            self.desktop.terminate()
        except Exception:  # the bridge goes down with the office
            pass
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.kill()
            self.process.wait()

    def kill(self):
        """At once: to close large documents takes longer than to measure them, and the profile is ours alone."""
        try:
            os.kill(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass

    def _find_pid(self):
        """The office itself, not the script that started it."""
        mine = f"-env:UserInstallation=file://{self.profile}".encode()
        for entry in os.listdir("/proc"):
            try:
                with open(f"/proc/{entry}/cmdline", "rb") as command:
                    words = command.read().split(b"\0")
            except (FileNotFoundError, NotADirectoryError, ProcessLookupError):
                continue
            if words[0].endswith(b"soffice.bin") and mine in words:
                return int(entry)
        return sys.exit("bench: no process of the office found")

    def cpu_seconds(self):
        """Processor time of the process, threads that have ended included, in seconds, to the nanosecond."""
        return time.clock_gettime(~self.pid << 3 | 2)  # Linux: what clock_getcpuclockid(pid) gives

    def megabytes(self, what):
        """VmHWM: the most memory that was ever resident; VmRSS: what is resident now."""
        with open(f"/proc/{self.pid}/status", encoding="ascii") as status:
            for line in status:
                if line.startswith(what + ":"):
                    return int(line.split()[1]) / 1024
        return sys.exit(f"bench: the kernel does not tell {what}")

    def forget_peak(self):
        """From here on VmHWM counts anew."""
        with open(f"/proc/{self.pid}/clear_refs", "w", encoding="ascii") as refs:
            refs.write("5")

    def run_once(self, *more):
        """Starts the office, lets it end by itself, and returns the processor time of it and all its children."""
        process = subprocess.Popen([*self.arguments(), *more], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"bench: {' '.join(process.args)} ended with {process.returncode}")
        return usage.ru_utime + usage.ru_stime

    def new_sheet(self, **more):
        """A new document, not calculated by itself."""
        document = self.desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0,
                                                     properties(Hidden=True, **more))
        document.enableAutomaticCalculation(False)
        return document
