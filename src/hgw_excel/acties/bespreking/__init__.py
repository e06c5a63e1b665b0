"""What the booklet of the groepsbespreking says of one class, gathered without drawing anything."""
