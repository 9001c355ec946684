extension Library {
  /// The text of `pandas`: columns, tables, and what is made of them.
  static let pandas = [
    pandasColumns, pandasRows, pandasIndex, pandasTimes, pandasDates, pandasTexts, pandasWindows, pandasSeries, pandasGroups,
    pandasFrame, pandasFrameValues, pandasFrameShapes, pandasFrameRows, pandasReading, pandasCounting,
  ].joined(separator: "\n\n")
}
