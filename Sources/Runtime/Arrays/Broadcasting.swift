import Language

/// NumPy's rule for shapes that differ: extents are compared from the last axis; 1 stretches, a missing axis counts as 1.
enum Broadcasting {
  /// The shape both operands stretch to.
  ///
  /// - Throws: ValueError with both shapes when some axis has two different extents, neither of them 1.
  static func shape(_ a: Extents, _ b: Extents) throws(Diagnostic) -> Extents {
    let rank = max(a.count, b.count)
    var result = Extents(repeating: 1, count: rank)
    for axis in 0..<rank {
      let left = axis - (rank - a.count)
      let right = axis - (rank - b.count)
      let x = left >= 0 ? a[left] : 1
      let y = right >= 0 ? b[right] : 1
      if x == y || y == 1 {
        result[axis] = x
      } else if x == 1 {
        result[axis] = y
      } else {
        throw mismatch([a, b])
      }
    }
    return result
  }

  /// The shape all the operands stretch to.
  static func shape(_ shapes: [Extents]) throws(Diagnostic) -> Extents {
    var result = Extents()
    for shape in shapes {
      do { result = try Self.shape(result, shape) } catch { throw mismatch(shapes) }
    }
    return result
  }

  /// Strides that read an array as if it had the stretched shape: 0 along stretched axes.
  @inline(__always)
  static func strides(of shape: Extents, _ strides: Extents, to target: Extents) -> Extents {
    var result = Extents(repeating: 0, count: target.count)
    let missing = target.count - shape.count
    for axis in 0..<shape.count where shape[axis] != 1 { result[axis + missing] = strides[axis] }
    return result
  }

  /// The order of axes, outermost first, in which the operands' memory is best walked: NumPy's K order.
  ///
  /// The insertion sort of numpy/_core/src/multiarray/nditer_constr.c; where operands disagree, C order wins.
  static func axisOrder(_ a: Extents, _ b: Extents) -> Extents {
    let rank = a.count
    // Innermost first, as NumPy keeps them.
    var order = Extents(repeating: 0, count: rank)
    for axis in 0..<rank { order[axis] = rank - 1 - axis }
    for start in stride(from: 1, to: rank, by: 1) {
      let moving = order[start]
      var position = start
      var candidate = start - 1
      while candidate >= 0 {
        let other = order[candidate]
        var ambiguous = true
        var swaps = false
        if a[moving] != 0 && a[other] != 0 {
          swaps = abs(a[other]) > abs(a[moving])
          ambiguous = false
        }
        if b[moving] != 0 && b[other] != 0 {
          if abs(b[other]) <= abs(b[moving]) { swaps = false } else if ambiguous { swaps = true }
          ambiguous = false
        }
        if !ambiguous {
          if swaps { position = candidate } else { break }
        }
        candidate -= 1
      }
      if position != start {
        order.remove(at: start)
        order.insert(moving, at: position)
      }
    }
    var outermostFirst = order
    for axis in 0..<rank { outermostFirst[axis] = order[rank - 1 - axis] }
    return outermostFirst
  }

  static func mismatch(_ shapes: [Extents]) -> Diagnostic {
    Diagnostic(
      .value, "operands could not be broadcast together with shapes " + shapes.map(\.compactText).joined(separator: " "),
      hint: hint(shapes)
    ).asPythonSays("operands could not be broadcast together with shapes " + shapes.map { $0.compactText + " " }.joined())
  }

  /// What would make two shapes fit.
  private static func hint(_ shapes: [Extents]) -> String {
    let rule = "shapes are compared from the right: each pair of extents must be equal, or one of them 1"
    guard shapes.count == 2 else { return rule }
    let (a, b) = (shapes[0], shapes[1])
    if b.count == 1 && a.count == 2 && a[0] == b[0] {
      return "\(rule). To use (\(b[0]),) as a column, give it the shape (\(b[0]), 1): b[:, np.newaxis] or b.reshape(-1, 1)"
    }
    if a.count == 1 && b.count == 2 && b[0] == a[0] {
      return "\(rule). To use (\(a[0]),) as a column, give it the shape (\(a[0]), 1): a[:, np.newaxis] or a.reshape(-1, 1)"
    }
    if a.count == 2 && b.count == 2 && a[0] == b[1] && a[1] == b[0] {
      return "\(rule). Transposing one of them (`.T`) would make them fit"
    }
    return rule
  }
}
