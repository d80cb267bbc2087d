"""What runs beside the GUI thread, and how it reports: controller, worker, clock, newest-wins job."""
