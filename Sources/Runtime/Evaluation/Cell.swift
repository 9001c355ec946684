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

/// What a cell holds: the value first, so that the value's place is the cell's.
package struct CellContent {
  fileprivate(set) var value: Value?
  fileprivate var register: Unmanaged<CapturedCells>?
  fileprivate var previous: Unmanaged<Cell>?
  fileprivate var next: Unmanaged<Cell>?
}

/// A variable shared between a function and the functions defined inside it.
package final class Cell: ManagedBuffer<CellContent, Void> {
  static func make(_ value: Value? = nil) -> Cell {
    unsafeDowncast(Cell.create(minimumCapacity: 0) { _ in CellContent(value: value) }, to: Cell.self)
  }

  @inline(__always)
  private var content: UnsafeMutablePointer<CellContent> { withUnsafeMutablePointerToHeader { $0 } }

  /// Where the value stands, as long as the cell lives.
  @inline(__always)
  var place: UnsafeMutablePointer<Value?> { UnsafeMutableRawPointer(content).assumingMemoryBound(to: Value?.self) }

  @inline(__always)
  var value: Value? {
    get { content.pointee.value }
    set { content.pointee.value = newValue }
  }

  fileprivate var register: Unmanaged<CapturedCells>? {
    get { content.pointee.register }
    set { content.pointee.register = newValue }
  }
  fileprivate var previous: Unmanaged<Cell>? {
    get { content.pointee.previous }
    set { content.pointee.previous = newValue }
  }
  fileprivate var next: Unmanaged<Cell>? {
    get { content.pointee.next }
    set { content.pointee.next = newValue }
  }

  deinit { if register != nil { leaveRegister() } }

  fileprivate func leaveRegister() {
    guard let register else { return }
    if let previous { previous.takeUnretainedValue().next = next } else { register.takeUnretainedValue().first = next }
    next?.takeUnretainedValue().previous = previous
    (self.register, previous, next) = (nil, nil, nil)
  }
}
