"""Equal questions are asked once, also by threads that ask at the same time."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable
from concurrent.futures import CancelledError, Future
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Once(Generic[K, V]):
    """Remembers the value of every key; where several threads want one key at the same time, one works it out."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._values: dict[K, Future[V]] = {}

    def get(self, key: K, produce: Callable[[], V]) -> tuple[V, bool]:
        """The value of ``key``, and whether it was there already (or is another thread's work).

        An error of ``produce`` is raised in the thread that called it only; the threads that waited then try for
        themselves, so that an error names the right article.
        """
        while True:
            with self._lock:
                future = self._values.get(key)
                mine = future is None
                if future is None:
                    future = self._values[key] = Future()
            if mine:
                return self._produce(key, future, produce), False
            try:
                return future.result(), True
            except CancelledError:
                continue

    def _produce(self, key: K, future: Future[V], produce: Callable[[], V]) -> V:
        try:
            value = produce()
        except BaseException:
            with self._lock:
                del self._values[key]
            future.cancel()
            raise
        future.set_result(value)
        return value
