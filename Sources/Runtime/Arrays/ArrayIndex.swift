import Language
import Limits

/// One entry between the brackets of `a[…]`.
public enum ArrayIndex {
  case integer(Int)
  case slice(start: Int?, stop: Int?, step: Int?)
  case newAxis
  case ellipsis
  /// Integers to pick, or booleans to mask.
  case array(NDArray)
}

/// `a[…]` worked out: the axes that stay, and the places that index arrays pick.
struct Selection {
  /// Where the first element lies, in elements from the array's own first.
  var offset = 0
  /// The axes that slices leave, with those before and behind the picked ones told apart.
  var leading = (shape: Extents(), strides: Extents())
  var trailing = (shape: Extents(), strides: Extents())
  /// What index arrays pick: the shape they broadcast to and the offset of each place; nil without index arrays.
  var picks: (shape: Extents, offsets: [Int])?
  /// Every axis has an integer of its own, so that an element comes out and not a view.
  var isElement = false

  /// The shape of the result.
  func shape() throws(Diagnostic) -> Extents {
    let parts = leading.shape.array + (picks?.shape.array ?? []) + trailing.shape.array
    return try NDArray.viewShape(parts)
  }
}

extension Selection {
  private struct Pick {
    var indices: NDArray
    var axis: Int
    var extent: Int
    var stride: Int
  }

  /// - Throws: IndexError for too many indices, one out of bounds, a mask of another shape, or indices that do not fit together.
  init(_ indices: [ArrayIndex], of array: NDArray) throws(Diagnostic) {
    let entries = try Self.expanded(indices, of: array)
    let picking = entries.contains {
      if case .array = $0 { return true }
      return false
    }
    var kept: [(extent: Int, stride: Int)] = []
    var pickPlaces: [Int] = []
    var separated = false
    var lastWasPick = false
    var found: [Pick] = []
    var axis = 0
    for entry in entries {
      var isPick = false
      switch entry {
      case .newAxis:
        kept.append((1, 0))
      case .slice(let start, let stop, let step):
        let range = try Self.resolved(start, stop, step, count: array.extents[axis])
        offset += range.count > 0 ? range.first * array.strides[axis] : 0
        kept.append((range.count, array.strides[axis] &* range.step))
        axis += 1
      case .integer(let index):
        let place = try Self.checked(index, axis: axis, extent: array.extents[axis])
        offset += place * array.strides[axis]
        isPick = picking
        axis += 1
      case .array(let picked):
        isPick = true
        if picked.dtype == .bool {
          let places = try Self.places(of: picked, axis: axis, in: array)
          for (dimension, place) in places.enumerated() {
            found.append(
              Pick(
                indices: place, axis: axis + dimension, extent: picked.ndim == 0 ? 1 : array.extents[axis + dimension],
                stride: picked.ndim == 0 ? 0 : array.strides[axis + dimension]))
          }
          axis += picked.ndim
        } else {
          found.append(Pick(indices: picked, axis: axis, extent: array.extents[axis], stride: array.strides[axis]))
          axis += 1
        }
      case .ellipsis:
        break
      }
      if isPick {
        if pickPlaces.isEmpty { pickPlaces.append(kept.count) } else if !lastWasPick { separated = true }
      }
      lastWasPick = isPick
    }
    let split = separated ? 0 : pickPlaces.first ?? 0
    guard kept.count <= Extents.maximumRank else {
      throw Diagnostic(.index, "an array has at most \(Extents.maximumRank) dimensions", hint: "use fewer new axes")
    }
    for (position, dimension) in kept.enumerated() {
      if picking && position < split {
        leading.shape.append(dimension.extent)
        leading.strides.append(dimension.stride)
      } else {
        trailing.shape.append(dimension.extent)
        trailing.strides.append(dimension.stride)
      }
    }
    if picking { picks = try Self.combined(found) }
    isElement = !picking && kept.isEmpty && !indices.contains { if case .ellipsis = $0 { true } else { false } }
  }

  /// The entries with the ellipsis replaced by full slices, one entry an axis.
  private static func expanded(_ indices: [ArrayIndex], of array: NDArray) throws(Diagnostic) -> [ArrayIndex] {
    var used = 0
    var ellipsis: Int?
    for (position, index) in indices.enumerated() {
      switch index {
      case .integer, .slice: used += 1
      case .array(let picked): used += picked.dtype == .bool ? picked.ndim : 1
      case .newAxis: break
      case .ellipsis:
        if ellipsis != nil { throw Diagnostic(.index, "an index can only have a single ellipsis ('...')", hint: "write `:` for the other") }
        ellipsis = position
      }
    }
    guard used <= array.ndim else {
      throw Diagnostic(
        .index, "too many indices for array: array is \(array.ndim)-dimensional, but \(used) were indexed",
        hint: array.ndim == 0
          ? "a single number cannot be indexed"
          : "its shape is \(array.extents.text): give at most \(array.ndim) ind\(array.ndim == 1 ? "ex" : "ices")")
    }
    let full = [ArrayIndex](repeating: .slice(start: nil, stop: nil, step: nil), count: array.ndim - used)
    guard let ellipsis else { return indices + full }
    return indices[..<ellipsis] + full + indices[(ellipsis + 1)...]
  }

  static func checked(_ index: Int, axis: Int, extent: Int) throws(Diagnostic) -> Int {
    guard index >= -extent, index < extent else {
      throw Diagnostic(
        .index, "index \(index) is out of bounds for axis \(axis) with size \(extent)",
        hint: extent == 0 ? "the axis is empty" : "indices go from 0 to \(extent - 1), or from -\(extent) to -1 counted from the end")
    }
    return index < 0 ? index + extent : index
  }

  /// A slice as Python cuts it to an axis.
  static func resolved(
    _ start: Int?, _ stop: Int?, _ step: Int?, count: Int
  ) throws(Diagnostic) -> (first: Int, count: Int, step: Int) {
    let step = step ?? 1
    guard step != 0 else { throw Diagnostic(.value, "slice step cannot be zero", hint: "use 1 for every element, 2 for every other one") }
    func clamped(_ index: Int, _ low: Int, _ high: Int) -> Int {
      let place = index < 0 ? index &+ count : index
      return min(max(place, low), high)
    }
    if step > 0 {
      let first = start.map { clamped($0, 0, count) } ?? 0
      let last = stop.map { clamped($0, 0, count) } ?? count
      return (first, first < last ? (last - first - 1) / step + 1 : 0, step)
    }
    let first = start.map { clamped($0, -1, count - 1) } ?? count - 1
    let last = stop.map { clamped($0, -1, count - 1) } ?? -1
    let size = step == .min ? Int.max : -step
    return (first, last < first ? (first - last - 1) / size + 1 : 0, step)
  }

  /// Where a mask is true, one array of indices an axis of the mask.
  private static func places(of mask: NDArray, axis: Int, in array: NDArray) throws(Diagnostic) -> [NDArray] {
    if mask.ndim == 0 { return [NDArray(mask.ints[0] != 0 ? [0] : [])] }
    for dimension in 0..<mask.ndim where mask.extents[dimension] != array.extents[axis + dimension] {
      throw Diagnostic(
        .index,
        "boolean index did not match indexed array along axis \(axis + dimension); size of axis is \(array.extents[axis + dimension]) "
          + "but size of corresponding boolean axis is \(mask.extents[dimension])",
        hint: "a mask needs the shape of what it masks, here \(array.extents.text)")
    }
    let places = mask.nonzero()
    // What is written to would be a part of them.
    try Work.checkStopped()
    return places
  }

  /// Broadcasts the index arrays and adds up the offsets of the places they pick.
  private static func combined(_ picks: [Pick]) throws(Diagnostic) -> (shape: Extents, offsets: [Int]) {
    let shape: Extents
    do { shape = try Broadcasting.shape(picks.map(\.indices.extents)) } catch {
      throw Diagnostic(
        .index,
        "shape mismatch: indexing arrays could not be broadcast together with shapes "
          + picks.map(\.indices.extents.compactText).joined(separator: " "), hint: "index arrays pick together, so their shapes must fit")
    }
    let count = try NDArray.checkedCount(shape)
    var offsets = [Int](repeating: 0, count: count)
    for pick in picks {
      guard pick.indices.dtype.isInteger || pick.indices.count == 0 else {
        throw Diagnostic(
          .index, "arrays used as indices must be of integer (or boolean) type, not \(pick.indices.dtype.name)",
          hint: "turn them into integers first: i.astype(int)")
      }
      let indices = try pick.indices.stored(as: .int64).broadcast(to: shape.array).rowMajor()
      for position in 0..<count {
        if position & 0xFFFF == 0xFFFF { try Work.checkStop() }
        offsets[position] += try checked(indices.ints[position], axis: pick.axis, extent: pick.extent) * pick.stride
      }
    }
    return (shape, offsets)
  }
}
