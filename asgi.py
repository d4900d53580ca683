"""The page as a server: app.py behind a Content-Security-Policy. Started by `themebook app` as `streamlit run asgi.py`.

Streamlit finds the name `app` here and .streamlit/config.toml beside it.
"""

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware

from ui.fault import show_fault
from ui.security import SecurityHeaders

app = st.App(
    Path(__file__).with_name("app.py"),
    middleware=[
        Middleware(SecurityHeaders),
        Middleware(TrustedHostMiddleware, allowed_hosts=["127.0.0.1", "localhost"], www_redirect=False),
    ],
    on_script_error=show_fault,
)
