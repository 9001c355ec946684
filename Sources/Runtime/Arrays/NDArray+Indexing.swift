import Language
import Limits

extension NDArray {
  /// `a[…]`: a view for integers and slices, an element as a scalar when all axes have an integer, a copy for index arrays.
  ///
  /// - Throws: IndexError as `Selection` says.
  public func subscripted(_ indices: [ArrayIndex]) throws(Diagnostic) -> NDArray {
    if let offset = try elementOffset(indices) { return element(at: offset) }
    if let mask = wholeMask(indices) { return try masked(by: mask) }
    let selection = try Selection(indices, of: self)
    guard let picks = selection.picks else {
      if selection.isElement { return element(at: selection.offset) }
      return NDArray(viewing: self, offset: selection.offset, shape: selection.trailing.shape, strides: selection.trailing.strides)
    }
    let shape = try selection.shape()
    let result = NDArray(uninitialized: shape, count: try Self.checkedCount(shape), dtype: dtype)
    if selection.leading.shape.count == 0 && selection.trailing.shape.count == 0 {
      Work.inPieces(picks.offsets.count) { places in
        for position in places { result.words[position] = words[selection.offset + picks.offsets[position]] }
      }
      return result.markedScalar()
    }
    if selection.leading.shape.count == 0, selection.blockStrides == selection.trailing.shape.rowMajorStrides {
      let bytes = selection.trailing.shape.product &* 8
      guard bytes > 0 else { return result }
      let (start, target) = (object.fields.pointee.start + selection.offset &* 8, result.object.fields.pointee.start)
      for (position, offset) in picks.offsets.enumerated() {
        if position & 0x3FFF == 0 || bytes > 1 << 20, Work.shouldStop { break }
        (target + position &* bytes).copyMemory(from: start + offset &* 8, byteCount: bytes)
      }
      return result
    }
    Self.forEachPick(selection, picks, whole: result, canStop: true) { offset, block in
      StridedCopy.run(
        to: block, object.fields.pointee.start + (selection.offset + offset) * 8, selection.blockStrides, dtype, mayStop: true)
    }
    return result
  }

  /// `a[…] = value`, broadcast and cast to this dtype.
  ///
  /// - Throws: IndexError as `Selection` says, ValueError when the value's shape does not fit.
  public func assign(_ value: NDArray, at indices: [ArrayIndex]) throws(Diagnostic) {
    if let offset = try elementOffset(indices), value.count == 1, value.ndim == 0 {
      if value.isWeak { try value.checkFits(into: dtype) }
      object.fields.willWrite()
      switch dtype {
      case .float64: floats[offset] = value.firstDouble
      case .int64: ints[offset] = value.firstInt
      case .float16, .float32: floats[offset] = dtype.rounded(value.firstDouble)
      case .bool: ints[offset] = value.firstDouble != 0 ? 1 : 0
      default: ints[offset] = value.cast(to: dtype).ints[0]
      }
      return
    }
    if let mask = wholeMask(indices), value.ndim == 0 {
      let number = NDArray(uninitialized: Extents(1), count: 1, dtype: dtype)
      try number.assign(value)
      let new = number.words[0]
      object.fields.willWrite()
      let (elements, flags) = (words, mask.ints)
      for position in 0..<count { elements[position] = flags[position] != 0 ? new : elements[position] }
      return
    }
    let selection = try Selection(indices, of: self)
    guard let picks = selection.picks else {
      let target = NDArray(viewing: self, offset: selection.offset, shape: selection.trailing.shape, strides: selection.trailing.strides)
      return try target.assign(value)
    }
    let shape = try selection.shape()
    let values = NDArray(uninitialized: shape, count: try Self.checkedCount(shape), dtype: dtype)
    do { try values.assign(value) } catch {
      throw Diagnostic(
        .value,
        "shape mismatch: value array of shape \(value.extents.compactText) could not be broadcast to indexing result of shape \(shape.compactText)",
        hint: "what is assigned must have as many elements as the index picks, or be a single number")
    }
    object.fields.willWrite()
    if selection.leading.shape.count == 0 && selection.trailing.shape.count == 0 {
      for (position, offset) in picks.offsets.enumerated() { words[selection.offset + offset] = values.words[position] }
      return
    }
    Self.forEachPick(selection, picks, whole: values) { offset, block in
      let target = NDArray(viewing: self, offset: selection.offset + offset, shape: block.extents, strides: selection.blockStrides)
      StridedCopy.run(to: target, from: block)
    }
  }

  /// The mask where that is the only index and has this array's shape, and both lie in memory row by row.
  private func wholeMask(_ indices: [ArrayIndex]) -> NDArray? {
    guard indices.count == 1, case .array(let mask) = indices[0], mask.dtype == .bool, ndim > 0, mask.extents == extents, isContiguous,
      mask.isContiguous, mask.words != words
    else { return nil }
    return mask
  }

  private func masked(by mask: NDArray) throws(Diagnostic) -> NDArray {
    let (elements, flags) = (words, mask.ints)
    var found = 0
    Work.inPieces(count) { piece in for position in piece { found &+= flags[position] } }
    try Work.checkStopped()
    let result = NDArray(uninitialized: Extents(found), count: try Self.checkedCount(Extents(found)), dtype: dtype)
    let target = result.words
    var place = 0
    Work.inPieces(count) { piece in
      for position in piece where flags[position] != 0 {
        target[place] = elements[position]
        place &+= 1
      }
    }
    return result
  }

  /// The offset of a single element when every axis has an integer; nil otherwise.
  @inline(__always)
  private func elementOffset(_ indices: [ArrayIndex]) throws(Diagnostic) -> Int? {
    guard indices.count == ndim else { return nil }
    var offset = 0
    for axis in 0..<ndim {
      guard case .integer(let index) = indices[axis] else { return nil }
      offset &+= try Selection.checked(index, axis: axis, extent: extents[axis]) &* strides[axis]
    }
    return ndim == 0 ? nil : offset
  }

  private func element(at offset: Int) -> NDArray {
    let result = NDArray(uninitialized: Extents(), count: 1, dtype: dtype, isScalar: true)
    result.words[0] = words[offset]
    return result
  }

  /// Visits each picked place with its block of the whole result: the axes that the picks leave.
  ///
  /// - Parameter canStop: whether it may be broken off when the line is to stop, because nothing that is there already changes.
  private static func forEachPick(
    _ selection: Selection, _ picks: (shape: Extents, offsets: [Int]), whole: NDArray, canStop: Bool = false,
    _ body: (Int, NDArray) -> Void
  ) {
    let rank = selection.leading.shape.count
    var shape = selection.leading.shape
    var steps = Extents()
    for axis in 0..<rank { steps.append(whole.strides[axis]) }
    for axis in 0..<selection.trailing.shape.count {
      shape.append(selection.trailing.shape[axis])
      steps.append(whole.strides[rank + picks.shape.count + axis])
    }
    let size = selection.trailing.shape.product
    guard whole.count > 0 else { return }
    let pace = shape.product
    var sinceAsked = 0
    for (position, offset) in picks.offsets.enumerated() {
      sinceAsked &+= pace
      if canStop, sinceAsked >= 1 << 16 || position & 0x3FFF == 0 {
        if Work.shouldStop { return }
        sinceAsked = 0
      }
      body(offset, NDArray(viewing: whole, offset: position * size, shape: shape, strides: steps))
    }
  }
}

extension Selection {
  /// The strides of the axes that index arrays leave, as the array has them.
  var blockStrides: Extents {
    var result = leading.strides
    for axis in 0..<trailing.strides.count { result.append(trailing.strides[axis]) }
    return result
  }
}

extension NDArray {
  /// Where the elements are not zero: one array of indices an axis.
  public func nonzero() -> [NDArray] {
    let source = rowMajor()
    var places: [Int] = []
    Work.inPieces(count) { piece in
      for position in piece where dtype.isFloat ? source.floats[position] != 0 : source.ints[position] != 0 {
        places.append(position)
      }
    }
    let steps = extents.rowMajorStrides
    return (0..<ndim).map { axis in NDArray(Work.collect(places.count) { places[$0] / steps[axis] % extents[axis] }) }
  }
}
