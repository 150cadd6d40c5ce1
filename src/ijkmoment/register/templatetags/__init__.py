"""What templates of the register and of the site may use."""
