/// A curve one row high: `▁▂▄▆█`.
public enum Sparkline {
  private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// At most `cells` bars from the lowest to the highest value; empty where there is no finite one.
  public static func text(_ values: [Double], cells: Int) -> String {
    let finite = values.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max(), cells > 0 else { return "" }
    let count = min(cells, values.count)
    return String(
      (0..<count).map { cell -> Character in
        let value = values[count == 1 ? 0 : cell * (values.count - 1) / (count - 1)]
        guard value.isFinite, high > low else { return bars[0] }
        return bars[min(7, Int((value - low) / (high - low) * 8))]
      })
  }

  /// The same bars, evenly fewer of them.
  static func shortened(_ bars: String, to cells: Int) -> String {
    let all = Array(bars)
    guard cells > 0, all.count > cells else { return bars }
    return String((0..<cells).map { all[cells == 1 ? 0 : $0 * (all.count - 1) / (cells - 1)] })
  }
}
