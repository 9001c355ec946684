/// The cells that closures hold, as long as they live: a chain in which each knows its neighbours.
///
/// Weak references would do, but each of them makes every count of a cell's references several times slower.
final class CapturedCells {
  /// Not held; a cell that goes takes itself out.
  fileprivate var first: Unmanaged<Cell>?

  func note(_ cells: [Cell]) {
    for cell in cells where cell.register == nil {
      let own = Unmanaged.passUnretained(cell)
      cell.register = Unmanaged.passUnretained(self)
      cell.next = first
      first?.takeUnretainedValue().previous = own
      first = own
    }
  }

  func forget() {
    // What a cell lets go of may end others, so that each is taken out before.
    while let cell = first?.takeUnretainedValue() {
      cell.leaveRegister()
      cell.value = nil
    }
  }

  deinit { while let cell = first?.takeUnretainedValue() { cell.leaveRegister() } }
}

/// A variable shared between a function and the functions defined inside it.
package final class Cell {
  var value: Value?
  fileprivate var register: Unmanaged<CapturedCells>?
  fileprivate var previous: Unmanaged<Cell>?
  fileprivate var next: Unmanaged<Cell>?

  init(_ value: Value? = nil) { self.value = value }

  deinit { if register != nil { leaveRegister() } }

  fileprivate func leaveRegister() {
    guard let register else { return }
    if let previous { previous.takeUnretainedValue().next = next } else { register.takeUnretainedValue().first = next }
    next?.takeUnretainedValue().previous = previous
    (self.register, previous, next) = (nil, nil, nil)
  }
}
