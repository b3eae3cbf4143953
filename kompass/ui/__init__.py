"""What a browser shows: the only package that knows Streamlit."""
