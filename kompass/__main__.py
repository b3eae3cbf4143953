"""`python -m kompass` does what the `kompass` command does."""

from kompass.cli import main

main()
