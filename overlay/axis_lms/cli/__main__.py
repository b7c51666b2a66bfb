"""`python -m axis_lms.cli`, for where the `axis` script is not on the path."""

from .main import main

if __name__ == "__main__":
    main()
