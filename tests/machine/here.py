"""Commands in this process, where the models are loaded once: for a look at what another process left behind."""

import io
import os
import subprocess
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

from simulator.cli import main


def here(*arguments: str, home: Path) -> subprocess.CompletedProcess[str]:
    """The finished command; `home` is its COFFEECHAT_HOME."""
    out, err = io.StringIO(), io.StringIO()
    with patch.dict(os.environ, COFFEECHAT_HOME=str(home)), redirect_stdout(out), redirect_stderr(err):
        code = main(arguments)
    return subprocess.CompletedProcess(arguments, code, out.getvalue(), err.getvalue())
