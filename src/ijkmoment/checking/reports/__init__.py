"""What a check found, written for people and programs: text, HTML, JSON and SARIF."""
