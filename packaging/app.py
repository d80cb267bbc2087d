"""Where the bundle begins."""

import sys

from micrograd_desktop.__main__ import main

OF_A_SWEEP = {"--multiprocessing-fork", "-c"}
"""Words with which a sweep's processes, and the one that looks after them, are started; they begin here too."""

if __name__ == "__main__":
    if OF_A_SWEEP & set(sys.argv):
        import multiprocessing

        multiprocessing.freeze_support()
    sys.exit(main())
