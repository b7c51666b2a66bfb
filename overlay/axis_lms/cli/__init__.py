"""The `axis` command: calls, exports and diagnoses an Axis site. Needs `axis-lms[cli]`."""
