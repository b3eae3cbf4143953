"""The layers of the house hold."""

import subprocess
import sys
import tomllib

from kompass import settings


def test_imports_run_one_way() -> None:
    """Every contract of import-linter in `pyproject.toml` is kept."""
    command = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-c", command, "--no-cache"],
        cwd=settings.ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert " 0 broken" in done.stdout


def test_every_setting_has_a_name_of_ours_and_a_help() -> None:
    """Settings come from the environment under KOMPASS_*, each with a default and a help."""
    for setting in settings.SETTINGS:
        assert setting.variable.startswith("KOMPASS_")
        assert setting.help.endswith(".")


def test_duckdb_is_held_below_2() -> None:
    """DuckDB 2.0.0 answers wrongly when it scans frames, so it is not let in."""
    with (settings.ROOT / "pyproject.toml").open("rb") as handle:
        needs = tomllib.load(handle)["project"]["dependencies"]
    assert any(need.startswith("duckdb>=1.5.5,<2") for need in needs)
