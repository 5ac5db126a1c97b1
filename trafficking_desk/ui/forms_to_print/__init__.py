"""Contact sheets and paper checklists; work without unlocking."""
