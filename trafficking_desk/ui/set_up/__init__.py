"""First run: a few short pages."""
