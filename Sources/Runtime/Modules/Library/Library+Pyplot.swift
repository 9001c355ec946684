extension Library {
  /// The text of `matplotlib.pyplot`: what can be drawn, what it is drawn on, and the functions that draw on the current figure.
  static let pyplot = [
    pyplotStyles, pyplotArtists, pyplotAxes, pyplotMarks, pyplotMaps, pyplotLines, pyplotSettings, pyplotSpace, pyplotFigure, pyplotState,
  ].joined(separator: "\n\n")
}
