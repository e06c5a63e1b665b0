"""What a page says at its foot when names of children stand on it."""

NAMEN = "vertrouwelijk · bevat namen van kinderen"
