"""What `axis-lms[fast]` adds: reads over aiohttp, JSON by msgspec. Used by itself where it is installed."""
