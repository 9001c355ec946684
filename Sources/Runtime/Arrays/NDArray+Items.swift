import Language

extension NDArray {
  /// `a[index]` along the first axis, the index already checked: a scalar of a vector, a view of anything more.
  @inline(__always)
  func item(_ index: Int) -> NDArray {
    if ndim == 1 {
      let offset = index &* strides[0]
      switch dtype {
      case .float64: return NDArray(floats[offset])
      case .int64: return NDArray(ints[offset])
      default:
        let result = NDArray(uninitialized: Extents(), count: 1, dtype: dtype, isScalar: true)
        result.words[0] = words[offset]
        return result
      }
    }
    var shape = extents
    var steps = strides
    shape.remove(at: 0)
    steps.remove(at: 0)
    return NDArray(viewing: self, offset: index &* strides[0], shape: shape, strides: steps)
  }
}
