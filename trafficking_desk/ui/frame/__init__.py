"""What stands around every screen: rail, top bar, banners."""
