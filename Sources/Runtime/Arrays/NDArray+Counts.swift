import Language
import Limits

/// How many elements a shape has, checked.
extension NDArray {
  /// The number of elements of a shape that is about to be allocated.
  ///
  /// - Throws: as `elementCount`, and MemoryError when so many cannot be had.
  static func checkedCount(_ shape: Extents) throws(Diagnostic) -> Int {
    let count = try elementCount(shape)
    try Work.require(count &* 8)
    return count
  }

  /// The number of elements of a shape.
  ///
  /// - Throws: MemoryError beyond 2^27 elements, ValueError for a negative extent, or for an empty array whose other extents are
  ///   more than an address can count.
  static func elementCount(_ shape: Extents) throws(Diagnostic) -> Int {
    var count = 1
    var spread = 1
    for axis in 0..<shape.count {
      if shape[axis] < 0 {
        throw Diagnostic(.value, "negative dimensions are not allowed: \(shape.text)", hint: "each extent of a shape is 0 or more")
          .asPythonSays("negative dimensions are not allowed")
      }
      let (product, overflow) = count.multipliedReportingOverflow(by: shape[axis])
      // An extent of 0 further on makes the array empty, but its other extents must still be sensible.
      if overflow || product > maximumCount {
        throw Diagnostic(
          .memory, "an array of shape \(shape.text) would have more than \(maximumCount) (2^27) elements",
          hint: "use a smaller shape")
      }
      count = product
      let (places, isBeyond) = spread.multipliedReportingOverflow(by: max(shape[axis], 1))
      guard !isBeyond, places <= Int.max / 8 else {
        throw Diagnostic(
          .value, "array is too big: the extents of \(shape.text) multiply to more than 2^60", hint: "use a smaller shape")
      }
      spread = places
    }
    return count
  }

  /// A shape given by the user that is about to be allocated, checked.
  static func checkedShape(_ shape: [Int]) throws(Diagnostic) -> (Extents, Int) {
    let extents = try viewShape(shape)
    return (extents, try checkedCount(extents))
  }

  /// A shape given by the user for a view, checked.
  static func viewShape(_ shape: [Int]) throws(Diagnostic) -> Extents {
    guard shape.count <= Extents.maximumRank else {
      throw Diagnostic(
        .value, "an array has at most \(Extents.maximumRank) dimensions, not \(shape.count)", hint: "use fewer dimensions")
    }
    let extents = Extents(shape)
    _ = try elementCount(extents)
    return extents
  }
}
