"""Letters with their claims and a snapshot -> statements proposed for the register, each with its place."""
