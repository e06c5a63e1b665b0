"""What the buttons do that do more than write a voorstel; each takes a `Sessie`."""
