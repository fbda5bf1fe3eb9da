"""Speed, memory and growth, printed as tables; not part of the package."""
