"""What all tests share: the sandbox's own fixture."""

# Not by its entry point, which would import the client before its coverage is watched.
pytest_plugins = ["axis_lms.sandbox.plugin"]
