"""From a transcript and a persona page to a scorecard."""
