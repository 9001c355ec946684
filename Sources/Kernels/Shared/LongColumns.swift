import Kernels

enum LongColumns {
  /// Numbers of a matrix from which its columns are passed over piece by piece: where it does not stay in the first cache.
  @inline(__always) static var threshold: Int { 1 << 13 }
  /// Results whose sums stay in the first cache meanwhile.
  @inline(__always) static var room: Int { 1024 }
}

/// The same sums as `inBlocks`, eight inner indices at a time over all results, so that a large matrix is read row by row.
@inline(__always)
func longColumns<V: SumLanes>(
  _: V.Type, _ matrix: ColumnMatrix<V.Scalar>, _ b: UnsafePointer<V.Scalar>, _ bStride: Int, _ inner: Int,
  _ result: VectorResult<V.Scalar>, count: Int
) {
  let stride = matrix.stride
  let byteCount = LongColumns.room * MemoryLayout<V.Scalar>.stride
  let sums = Scratch.room(byteCount: byteCount).bindMemory(to: V.Scalar.self, capacity: LongColumns.room)
  var first = 0
  while first < count {
    let results = min(LongColumns.room, count - first)
    @inline(__always) func pass(_ index: Int, _ add: (V, UnsafePointer<V.Scalar>) -> V) {
      let source = matrix.start + (index &* stride &+ first)
      var place = 0
      while place < results {
        add(V(at: UnsafePointer(sums) + place), source + place).store(to: sums + place)
        place &+= V.count
      }
    }
    @inline(__always) func factor(_ index: Int) -> V { V(b[index &* bStride]) }
    var place = 0
    while place < results {
      V(0).store(to: sums + place)
      place += V.count
    }
    var index = 0
    while index + 7 < inner {
      let (f0, f1, f2, f3) = (factor(index), factor(index + 1), factor(index + 2), factor(index + 3))
      let (f4, f5, f6, f7) = (factor(index + 4), factor(index + 5), factor(index + 6), factor(index + 7))
      pass(index) { sum, source in
        let next = source + 4 &* stride
        var block = V(at: source + stride) * f1
        block = block.adding(V(at: source), times: f0)
        block = block.adding(V(at: source + 2 &* stride), times: f2)
        block = block.adding(V(at: source + 3 &* stride), times: f3)
        var other = V(at: next + stride) * f5
        other = other.adding(V(at: next), times: f4)
        other = other.adding(V(at: next + 2 &* stride), times: f6)
        other = other.adding(V(at: next + 3 &* stride), times: f7)
        return (sum + block) + other
      }
      index += 8
    }
    if index + 3 < inner {
      let (f0, f1, f2, f3) = (factor(index), factor(index + 1), factor(index + 2), factor(index + 3))
      pass(index) { sum, source in
        var block = V(at: source + stride) * f1
        block = block.adding(V(at: source), times: f0)
        block = block.adding(V(at: source + 2 &* stride), times: f2)
        return sum + block.adding(V(at: source + 3 &* stride), times: f3)
      }
      index += 4
    }
    if index + 1 < inner {
      let (f0, f1) = (factor(index), factor(index + 1))
      pass(index) { sum, source in sum + (V(at: source + stride) * f1).adding(V(at: source), times: f0) }
      index += 2
    }
    if index < inner {
      let f0 = factor(index)
      pass(index) { sum, source in sum + V(at: source) * f0 }
    }
    place = 0
    while place < results {
      result.store(V(at: UnsafePointer(sums) + place), at: first + place)
      place += V.count
    }
    first += results
  }
}
