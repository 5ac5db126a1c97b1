"""Making the recovery sheets and putting them on paper."""
