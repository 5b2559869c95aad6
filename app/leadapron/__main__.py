"""`python -m leadapron`, the same as the console command."""

from leadapron.cli import main

if __name__ == "__main__":
    main()
