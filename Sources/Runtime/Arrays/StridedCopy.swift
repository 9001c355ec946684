import Limits

/// Copies elements between arrays of the same shape whatever their strides, converting between dtypes.
enum StridedCopy {
  /// Copies `source` into `target`; the shapes must be equal and the memory must not overlap.
  /// - Parameter mayStop: whether it breaks off when the line is to stop, as where the target is new.
  static func run(to target: NDArray, from source: NDArray, mayStop: Bool = false) {
    run(to: target, source.object.fields.pointee.start, source.strides, source.dtype, mayStop: mayStop)
  }

  /// Copies from a strided block whose shape is the target's.
  static func run(
    to target: NDArray, _ source: UnsafeMutableRawPointer, _ strides: Extents, _ dtype: DType, mayStop: Bool = false
  ) {
    guard target.count > 0 else { return }
    var walk = Walk(shape: target.extents, target.strides, strides)
    let (length, targetStep, sourceStep) = walk.inner
    var sinceAsked = 0
    repeat {
      let to = target.object.fields.pointee.start + walk.first &* 8
      let from = source + walk.second &* 8
      guard mayStop else {
        row(length, to, targetStep, target.dtype, from, sourceStep, dtype)
        continue
      }
      Work.inPieces(length) { piece in
        let start = piece.lowerBound &* 8
        row(piece.count, to + start &* targetStep, targetStep, target.dtype, from + start &* sourceStep, sourceStep, dtype)
      }
      sinceAsked += length
      if sinceAsked >= 1 << 18 {
        if Work.shouldStop { return }
        sinceAsked = 0
      }
    } while walk.advance()
  }

  /// Copies one row of strided elements.
  static func row(
    _ length: Int, _ to: UnsafeMutableRawPointer, _ targetStep: Int, _ target: DType, _ from: UnsafeMutableRawPointer, _ sourceStep: Int,
    _ source: DType
  ) {
    let toFloats = to.assumingMemoryBound(to: Double.self)
    let toInts = to.assumingMemoryBound(to: Int.self)
    let fromFloats = from.assumingMemoryBound(to: Double.self)
    let fromInts = from.assumingMemoryBound(to: Int.self)
    defer { if target.isNarrow && target != source { target.narrow(length, to, targetStep) } }
    switch (target.storage, source.storage) {
    case (.float, .int) where source == .uint64:
      for index in 0..<length { toFloats[index &* targetStep] = Double(UInt(bitPattern: fromInts[index &* sourceStep])) }
    case (.float, .bool) where targetStep == 1 && sourceStep == 1:
      // The bits of 1.0 or none.
      let (to, from) = (to.assumingMemoryBound(to: UInt64.self), from.assumingMemoryBound(to: UInt64.self))
      for index in 0..<length { to[index] = (0 &- from[index]) & 0x3FF0_0000_0000_0000 }
    case (.float, .int), (.float, .bool):
      if targetStep == 1 && sourceStep == 1 {
        for index in 0..<length { toFloats[index] = Double(fromInts[index]) }
      } else {
        for index in 0..<length { toFloats[index &* targetStep] = Double(fromInts[index &* sourceStep]) }
      }
    case (.int, .float)
    where targetStep == 1 && sourceStep == 1 && WholeNumbers.areSmaller(length, fromFloats, than: target == .int32 ? 0x1p31 : 0x1p51):
      for index in 0..<length { toInts[index] = WholeNumbers.integer(fromFloats[index]) }
    case (.int, .float) where target == .int32:
      for index in 0..<length { toInts[index &* targetStep] = NDArray.truncated32(fromFloats[index &* sourceStep]) }
    case (.int, .float):
      for index in 0..<length { toInts[index &* targetStep] = NDArray.truncated(fromFloats[index &* sourceStep]) }
    case (.bool, .float):
      for index in 0..<length { toInts[index &* targetStep] = fromFloats[index &* sourceStep] != 0 ? 1 : 0 }
    case (.bool, .int):
      for index in 0..<length { toInts[index &* targetStep] = fromInts[index &* sourceStep] != 0 ? 1 : 0 }
    default:
      if targetStep == 1 && sourceStep == 1 {
        to.copyMemory(from: from, byteCount: length &* 8)
      } else {
        for index in 0..<length { toInts[index &* targetStep] = fromInts[index &* sourceStep] }
      }
    }
  }
}

/// A walk over a shape for two operands with strides of their own: rows of the last axis, the other axes like an odometer.
///
/// Axes that follow one another in both operands are merged first, so that a walk over contiguous memory is a single row.
struct Walk {
  private var shape: Extents
  private var firstStrides: Extents
  private var secondStrides: Extents
  private var position: Extents
  private var rows: Int
  /// Offsets, in elements, of the row's first element in either operand.
  private(set) var first = 0
  private(set) var second = 0
  /// The row's length and the steps within it.
  let inner: (length: Int, firstStep: Int, secondStep: Int)

  init(shape: Extents, _ firstStrides: Extents, _ secondStrides: Extents) {
    var merged = Extents()
    var a = Extents()
    var b = Extents()
    for axis in 0..<shape.count {
      let extent = shape[axis]
      if extent == 1 { continue }
      let last = merged.count - 1
      if last >= 0 && a[last] == firstStrides[axis] &* extent && b[last] == secondStrides[axis] &* extent {
        merged[last] *= extent
        a[last] = firstStrides[axis]
        b[last] = secondStrides[axis]
      } else {
        merged.append(extent)
        a.append(firstStrides[axis])
        b.append(secondStrides[axis])
      }
    }
    if merged.count == 0 {
      inner = (1, 0, 0)
      rows = 1
    } else {
      let last = merged.count - 1
      inner = (merged[last], a[last], b[last])
      merged.remove(at: last)
      rows = merged.product
    }
    self.shape = merged
    self.firstStrides = a
    self.secondStrides = b
    position = Extents(repeating: 0, count: merged.count)
  }

  /// Goes on to the next row; false when there is none.
  @inline(__always)
  mutating func advance() -> Bool {
    rows &-= 1
    if rows <= 0 { return false }
    var axis = shape.count - 1
    while axis >= 0 {
      position[axis] &+= 1
      first &+= firstStrides[axis]
      second &+= secondStrides[axis]
      if position[axis] < shape[axis] { return true }
      first &-= firstStrides[axis] &* shape[axis]
      second &-= secondStrides[axis] &* shape[axis]
      position[axis] = 0
      axis -= 1
    }
    return false
  }
}
