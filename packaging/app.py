"""Where the bundle begins."""

import sys

from micrograd_desktop.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
