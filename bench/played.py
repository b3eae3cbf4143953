"""The page in Kompass's place: it plays the tape that its session was given. Run by Streamlit."""

import streamlit as st

st.session_state["tape"].play()
