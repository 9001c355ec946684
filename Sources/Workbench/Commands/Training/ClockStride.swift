/// How many steps are taken between two looks at the clock: as many as take about five milliseconds, however long a step takes.
struct ClockStride {
  /// Steps until the clock is looked at again.
  private(set) var left = 1
  private var length = 1
  private var lastLook: UInt64

  init(start: UInt64) { lastLook = start }

  var isOver: Bool { left <= 0 }

  mutating func take(_ steps: Int) { left -= steps }

  /// The clock has been looked at; what passes while a pace is kept is mostly waiting and says nothing.
  mutating func begin(at time: UInt64, isPaced: Bool) {
    let passed = time - lastLook
    if !isPaced, passed < 2_500_000 {
      length = min(length * 2, 1 << 20)
    } else if !isPaced, passed > 10_000_000 {
      length = max(length / 4, 1)
    }
    lastLook = time
    left = length
  }
}
