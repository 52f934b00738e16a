"""Cutting a client's connections while other threads still read from them.

Closing an HTTP client leaves such a thread reading: until the timeout at a distant endpoint, and for ever at the
local engine, which on stopping waits for its connections to end.
"""

from __future__ import annotations

import socket
import threading
import weakref
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import httpx2

_NEW_STREAM = ("connection.connect_tcp.complete", "connection.start_tls.complete")


class Connections:
    """The open sockets of one HTTP client; ``follow`` is to be its request hook."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._sockets: weakref.WeakSet[socket.socket] = weakref.WeakSet()
        self._are_cut = False

    def follow(self, request: httpx2.Request) -> None:
        """Take note of the connection that is opened for ``request``, if any (httpx's "trace" extension)."""
        request.extensions["trace"] = self._note

    def cut(self) -> None:
        """End every connection, now and from now on; who reads from one gets an error at once."""
        with self._lock:
            self._are_cut = True
            for opened in self._sockets:
                _shut(opened)

    def _note(self, event: str, info: Mapping[str, Any]) -> None:
        if event not in _NEW_STREAM:
            return
        opened = info["return_value"].get_extra_info("socket")
        with self._lock:
            self._sockets.add(opened)
            if self._are_cut:
                _shut(opened)


def _shut(opened: socket.socket) -> None:
    with suppress(OSError):
        opened.shutdown(socket.SHUT_RDWR)
