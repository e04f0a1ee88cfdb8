"""How staff know that the answers are right."""
