"""What a register holds of what a letter tells (SRC, LAB, YOY)."""
