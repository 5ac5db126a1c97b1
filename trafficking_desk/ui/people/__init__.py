"""Who can unlock this laptop, and what a lead looks after."""
