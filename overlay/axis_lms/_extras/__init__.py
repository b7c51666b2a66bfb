"""What several extras share. The core needs none of it."""
