# SPDX-License-Identifier: MPL-2.0
"""TAP for the tests in Python: results are numbered, the plan comes last."""
import sys


class Tap:
    """Counts and prints results; the plan comes last."""

    def __init__(self):
        self.count = self.bad = 0

    def ok(self, good, name, why=""):
        self.count += 1
        self.bad += not good
        name = name.replace("#", "\\#")  # which would begin a directive
        print(f"{'ok' if good else 'not ok'} {self.count} - {name}", flush=True)
        if not good:
            for line in str(why).splitlines()[:20]:
                print(f"# {line}", flush=True)
        return good

    def same(self, got, wanted, name):
        return self.ok(got == wanted, name, f"wanted {wanted!r}\ngot    {got!r}")

    def skip(self, name, why):
        self.count += 1
        print(f"ok {self.count} - {name} # SKIP {why}", flush=True)

    @staticmethod
    def say(text):
        for line in str(text).splitlines():
            print(f"# {line}", flush=True)

    def none(self, trouble, name):
        """Good if there is no trouble: a list of lines, or text."""
        return self.ok(not trouble, name, trouble if isinstance(trouble, str) else "\n".join(map(str, trouble)))

    @staticmethod
    def give_up(why):
        """Nothing of what comes now could be right."""
        print(f"Bail out! {why}", flush=True)
        sys.exit(1)

    def done(self):
        """The plan, and the end of the test."""
        print(f"1..{self.count}")
        sys.exit(self.bad != 0)
