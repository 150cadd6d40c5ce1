"""One fact that a letter tells twice, or that two letters tell, and its values (NUM004, YOY002)."""
