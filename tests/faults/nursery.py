"""Programs of our own to be killed, each started in a moment.

A server that has imported everything once forks them, where the system can.
"""

import multiprocessing
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Final

from tests.faults.worker import Task, work

if sys.platform == "win32":
    _CONTEXT: Final = multiprocessing.get_context("spawn")
else:
    _CONTEXT: Final = multiprocessing.get_context("forkserver")
    _CONTEXT.set_forkserver_preload(["tests.faults.worker"])


class Worker:
    """A running program. `heard` is all it has said so far that was listened to."""

    def __init__(self, process: BaseProcess, said: Connection) -> None:
        self._process = process
        self._said = said
        self.heard: list[int] = []

    def listen(self, times: int) -> None:
        """Wait until it has said so much more; less if it ends before."""
        try:
            for _time in range(times):
                self.heard.append(self._said.recv())
        except EOFError:
            pass

    def kill(self, after: float = 0) -> None:
        """Kill it, `after` seconds; then hear what it said until then."""
        if after:
            self._process.join(after)
        self._process.kill()
        self._process.join()
        self.listen(10**9)


@contextmanager
def working(task: Task) -> Iterator[Worker]:
    """Lend a worker who is killed at the end, if not before."""
    said, say = _CONTEXT.Pipe(duplex=False)
    process = _CONTEXT.Process(target=work, args=(task, say), daemon=True)
    process.start()
    say.close()
    worker = Worker(process, said)
    try:
        yield worker
    finally:
        worker.kill()
        said.close()
        process.close()
