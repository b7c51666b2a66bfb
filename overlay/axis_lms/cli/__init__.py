"""The `axis` command: look at an Axis site, get its data out, find out what it really does. Needs `axis-lms[cli]`."""
