"""What a view needs, computed without Qt: pictures' requests, figures, graphs and layouts, numbers, colours, words."""
