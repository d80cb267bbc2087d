"""Where the bundle begins."""

import multiprocessing
import sys

from micrograd_desktop.__main__ import main

if __name__ == "__main__":
    multiprocessing.freeze_support()  # a sweep's processes begin here, too
    sys.exit(main())
