"""A day at a host school: announced, signed up for, reminded of, attended, and certified."""
