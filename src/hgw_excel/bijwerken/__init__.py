"""Writing files safely: the atomic store, later the patcher."""
