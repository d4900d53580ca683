"""The headers on every response."""

import pytest

from ui.security import HEADERS, POLICY, Message, Receive, Scope, SecurityHeaders, Send


async def _answer(_scope: Scope, _receive: Receive, send: Send) -> None:
    headers = [(b"content-type", b"text/html"), (b"x-frame-options", b"SAMEORIGIN")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b""})


async def _nothing() -> Message:
    return {}


def test_every_response_carries_the_policy_once() -> None:
    """Our headers are added and replace what the server said of the same name; others stay."""
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    with pytest.raises(StopIteration):
        SecurityHeaders(_answer)({"type": "http"}, _nothing, send).__await__().__next__()
    found = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    assert found == {"content-type": "text/html"} | {name.lower(): value for name, value in HEADERS.items()}
    assert len(sent[0]["headers"]) == len(found)


def test_the_policy_names_no_other_host() -> None:
    """Nothing may be fetched from anywhere but this server."""
    sources = {word for part in POLICY.split("; ") for word in part.split()[1:]}
    assert sources == {"'self'", "blob:", "data:", "'unsafe-inline'", "'wasm-unsafe-eval'", "'none'"}
