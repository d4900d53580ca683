"""What the browser may do with the page: nothing that reaches another host.

A quote can hold the address of a picture. Screens show quotes as plain text; this policy is the second lock: whatever a
screen gets wrong, the browser fetches nothing from elsewhere.
"""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Server = Callable[[Scope, Receive, Send], Awaitable[None]]

POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' blob: 'unsafe-inline' 'wasm-unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}


class SecurityHeaders:
    """ASGI middleware that puts HEADERS on every HTTP response."""

    def __init__(self, app: Server) -> None:
        self._server = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serves one request; websockets pass through, they carry no headers of a page."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                ours = {name.lower().encode(): value.encode() for name, value in HEADERS.items()}
                theirs = [pair for pair in message.get("headers", []) if pair[0].lower() not in ours]
                message["headers"] = [*theirs, *ours.items()]
            await send(message)

        await self._server(scope, receive, send_with_headers if scope["type"] == "http" else send)
