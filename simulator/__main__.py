"""`python -m simulator` is `coffeechat`."""

from simulator.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
