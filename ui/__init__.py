"""The page: Streamlit screens, one file a screen. Each gathers input, calls a function of coding, shows the result."""
