/// A curve one row high: `▁▂▄▆█`.
public enum Sparkline {
  private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// At most `cells` bars from the lowest to the highest value, the first value's and the last one's at the ends; empty where there is
  /// no finite one. A peak between two bars is kept.
  public static func text(_ values: [Double], cells: Int) -> String {
    let finite = values.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max(), cells > 0 else { return "" }
    return String(
      // What is no number is drawn low, and is no peak.
      thinned(values.map { $0.isFinite ? $0 : -.infinity }, to: cells).map { value -> Character in
        guard value.isFinite, high > low else { return bars[0] }
        return bars[min(7, Int((value - low) / (high - low) * 8))]
      })
  }

  /// The same bars, evenly fewer of them, peaks kept.
  static func shortened(_ bars: String, to cells: Int) -> String {
    guard cells > 0, bars.count > cells else { return bars }
    return String(thinned(Array(bars), to: cells))
  }

  /// Evenly fewer values, the first and the last among them. What lies between two of these and above both takes the place of the nearer.
  private static func thinned<Value: Comparable>(_ values: [Value], to cells: Int) -> [Value] {
    guard values.count > cells else { return values }
    guard cells > 1 else { return Array(values.prefix(1)) }
    let last = values.count - 1
    let chosen = (0..<cells).map { $0 * last / (cells - 1) }
    var result = chosen.map { values[$0] }
    guard cells > 2 else { return result }
    for cell in 1..<(cells - 1) {
      // What lies nearer to this one than to its neighbours; the ends stand for themselves alone.
      let from = cell == 1 ? 1 : (chosen[cell - 1] + chosen[cell]) / 2 + 1
      let to = cell == cells - 2 ? last - 1 : (chosen[cell] + chosen[cell + 1]) / 2
      guard let peak = values[from...to].max(), peak > values[chosen[cell - 1]], peak > values[chosen[cell + 1]] else { continue }
      result[cell] = peak
    }
    return result
  }
}
