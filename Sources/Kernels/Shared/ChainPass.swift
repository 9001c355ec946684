import Kernels

/// A chain of dense layers forwards, its loss, and backwards again; broken off behind a large product that was.
@inline(__always)
func chainPass<L: Lanes, H: Lanes, S: Lanes>(_: L.Type, _: H.Type, _: S.Type, _ chain: UnsafePointer<Chain<L.Scalar>>)
where H.Scalar == L.Scalar, S.Scalar == L.Scalar {
  let n = chain.pointee.samples
  let layers = UnsafePointer(chain.pointee.layers)
  let count = chain.pointee.layerCount
  let isFused = chain.pointee.loss == .binaryCrossEntropy || chain.pointee.loss == .crossEntropy
  for index in 0..<count {
    let layer = layers + index
    let (k, m) = (layer.pointee.inputs, layer.pointee.outputs)
    let isDone = multiply(
      L.self, H.self, S.self, chain, Matrix(layer.pointee.x, rowStride: k, innerStride: 1), layer.pointee.w, m, layer.pointee.z, m, rows: n,
      inner: k, columns: m, plus: layer.pointee.b)
    if !isDone { return }
    if !(isFused && index == count - 1) && layer.pointee.function != .identity { activateLayer(L.self, S.self, layer, count: n * m) }
  }
  let last = layers + (count - 1)
  switch chain.pointee.loss {
  case .binaryCrossEntropy: binaryCrossEntropy(L.self, chain, last)
  case .crossEntropy: crossEntropy(L.self, chain, last)
  case .squares: squares(L.self, chain, last, factor: L(1), slope: L(2))
  case .halfSquares: squares(L.self, chain, last, factor: L(1) / L(2), slope: L(1))
  }
  var index = count - 1
  while index >= 0 {
    let layer = layers + index
    let (k, m) = (layer.pointee.inputs, layer.pointee.outputs)
    if !(isFused && index == count - 1) && layer.pointee.function != .identity {
      activateLayerBackward(L.self, S.self, layer, count: n * m)
    }
    let dz = UnsafePointer(layer.pointee.dz)
    let isDone = multiply(
      L.self, H.self, S.self, chain, Matrix(layer.pointee.x, rowStride: 1, innerStride: k), dz, m, layer.pointee.dw, m, rows: k, inner: n,
      columns: m, plus: nil)
    if !isDone { return }
    sumRows(L.self, H.self, S.self, dz, into: layer.pointee.db, rows: n, columns: m)
    if let dx = layer.pointee.dx {
      var transposed = layer.pointee.w
      if m > 1 {
        transpose(layer.pointee.w, into: chain.pointee.scratch, rows: k, columns: m)
        transposed = UnsafePointer(chain.pointee.scratch)
      }
      let isDone = multiply(
        L.self, H.self, S.self, chain, Matrix(dz, rowStride: m, innerStride: 1), transposed, k, dx, k, rows: n, inner: m, columns: k,
        plus: nil)
      if !isDone { return }
    }
    index -= 1
  }
}

/// The product by the way that its size asks for.
/// - Returns: false when it was broken off.
@inline(__always)
private func multiply<L: Lanes, H: Lanes, S: Lanes>(
  _: L.Type, _: H.Type, _: S.Type, _ chain: UnsafePointer<Chain<L.Scalar>>, _ a: Matrix<L.Scalar>, _ b: UnsafePointer<L.Scalar>,
  _ bStride: Int, _ c: UnsafeMutablePointer<L.Scalar>, _ cStride: Int, rows: Int, inner: Int, columns: Int,
  plus row: UnsafePointer<L.Scalar>?
) -> Bool where H.Scalar == L.Scalar, S.Scalar == L.Scalar {
  let isLarge = rows * inner * columns >= chain.pointee.largeProductSize && chain.pointee.largeProduct != nil
  guard isLarge || isPacked(rows: rows, inner: inner, columns: columns) else {
    if columns == 1 || rows == 1 {
      multiplyVector(
        L.self, H.self, S.self, a, b, bStride, c, cStride, rows: rows, inner: inner, columns: columns, plus: row, adds: false)
    } else {
      multiply(
        L.self, H.self, S.self, a, b, bStride, c, cStride, rows: rows, inner: inner, columns: columns, plus: row, adds: false,
        mayOverrun: true)
    }
    return true
  }
  let call = ProductCall(
    a: a.start, aRowStride: a.rowStride, aInnerStride: a.innerStride, b: b, bStride: bStride, c: c, cStride: cStride, rows: rows,
    inner: inner, columns: columns, row: row)
  if isLarge, let product = chain.pointee.largeProduct {
    return withUnsafePointer(to: call) { product($0) }
  }
  packedProduct(L.self, call)
  return true
}

/// Padded buffers take whole vectors.
@inline(never)
private func activateLayer<L: Lanes, S: Lanes>(_: L.Type, _: S.Type, _ layer: UnsafePointer<ChainLayer<L.Scalar>>, count: Int)
where S.Scalar == L.Scalar {
  let (z, a) = (UnsafePointer(layer.pointee.z), layer.pointee.a)
  let slope = L(layer.pointee.slope)
  @inline(__always) func loop(_ function: ElementFunction) {
    var index = 0
    while index < count {
      L(at: z + index).activated(function, slope: slope).store(to: a + index)
      index &+= L.count
    }
  }
  switch layer.pointee.function {
  case .identity: loop(.identity)
  case .sigmoid: loop(.sigmoid)
  case .tanh: loop(.tanh)
  case .relu: loop(.relu)
  case .leakyRelu: loop(.leakyRelu)
  case .softplus: loop(.softplus)
  case .exponential: loop(.exponential)
  case .exponentialOfNegative: loop(.exponentialOfNegative)
  }
}

@inline(never)
private func activateLayerBackward<L: Lanes, S: Lanes>(_: L.Type, _: S.Type, _ layer: UnsafePointer<ChainLayer<L.Scalar>>, count: Int)
where S.Scalar == L.Scalar {
  let (z, a) = (UnsafePointer(layer.pointee.z), UnsafePointer(layer.pointee.a))
  let (da, dz) = (UnsafePointer(layer.pointee.da), layer.pointee.dz)
  let slope = L(layer.pointee.slope)
  @inline(__always) func loop(_ function: ElementFunction) {
    var index = 0
    while index < count {
      (L(at: da + index) * L.slope(function, x: L(at: z + index), y: L(at: a + index), slope: slope)).store(to: dz + index)
      index &+= L.count
    }
  }
  switch layer.pointee.function {
  case .identity: loop(.identity)
  case .sigmoid: loop(.sigmoid)
  case .tanh: loop(.tanh)
  case .relu: loop(.relu)
  case .leakyRelu: loop(.leakyRelu)
  case .softplus: loop(.softplus)
  case .exponential: loop(.exponential)
  case .exponentialOfNegative: loop(.exponentialOfNegative)
  }
}

/// The parts are laid down by vectors and summed in order.
@inline(__always)
private func sum<T: BinaryFloatingPoint>(
  _ parts: UnsafeMutablePointer<T>, _ count: Int, times scale: T, into result: UnsafeMutablePointer<T>
) {
  var total: T = 0
  for index in 0..<count { total += parts[index] }
  result.pointee = total * scale
}

/// softplus(z) − z·y, σ(z) and (σ(z) − y)·scale of one exponential.
@inline(never)
private func binaryCrossEntropy<L: Lanes>(_: L.Type, _ chain: UnsafePointer<Chain<L.Scalar>>, _ layer: UnsafePointer<ChainLayer<L.Scalar>>)
{
  let flow = L(chain.pointee.seed * chain.pointee.scale)
  let count = chain.pointee.samples * layer.pointee.outputs
  var index = 0
  while index < count {
    let z = L(at: UnsafePointer(layer.pointee.z) + index)
    let y = L(at: chain.pointee.y + index)
    let power = (-z.magnitude).exponentialOfNegative
    let a = z.logistic(power)
    a.store(to: layer.pointee.a + index)
    (z.softplus(power) - z * y).store(to: chain.pointee.scratch + index)
    (flow * (a - y)).store(to: layer.pointee.dz + index)
    index += L.count
  }
  sum(chain.pointee.scratch, count, times: chain.pointee.scale, into: chain.pointee.lossValue)
}

/// Row by row: softmax(z), −Σ y·ln a through log-sum-exp, and (softmax(z)·Σy − y)·scale.
///
/// What a vector writes past its row is overwritten by the next row, or lies in the padding.
@inline(never)
private func crossEntropy<L: Lanes>(_: L.Type, _ chain: UnsafePointer<Chain<L.Scalar>>, _ layer: UnsafePointer<ChainLayer<L.Scalar>>) {
  let width = layer.pointee.outputs
  let flow = L(chain.pointee.seed * chain.pointee.scale)
  var loss: L.Scalar = 0
  for row in 0..<chain.pointee.samples {
    let z = layer.pointee.z + row * width
    let y = chain.pointee.y + row * width
    let a = layer.pointee.a + row * width
    let dz = layer.pointee.dz + row * width
    var largest = z[0]
    var index = 1
    while index < width {
      largest = z[index] > largest ? z[index] : largest
      index &+= 1
    }
    let shift = L(largest)
    index = 0
    while index < width {
      (L(at: UnsafePointer(z) + index) - shift).exponentialOfNegative.store(to: a + index)
      index &+= L.count
    }
    // Sums of their own for each row, so that rows need not wait for each other.
    var (total, weight, agreement): (L.Scalar, L.Scalar, L.Scalar) = (0, 0, 0)
    index = 0
    while index < width {
      total += a[index]
      weight += y[index]
      agreement += y[index] * z[index]
      index &+= 1
    }
    let logSum: L.Scalar = largest + L.logarithm(total)
    loss += weight * logSum - agreement
    let divisor = L(total)
    let targetSum = L(weight)
    index = 0
    while index < width {
      let part = L(at: UnsafePointer(a) + index) / divisor
      part.store(to: a + index)
      (flow * (targetSum * part - L(at: y + index))).store(to: dz + index)
      index += L.count
    }
  }
  chain.pointee.lossValue.pointee = loss * chain.pointee.scale
}

/// Σ (ŷ − y)², or half of it, and what flows back from it.
@inline(never)
private func squares<L: Lanes>(
  _: L.Type, _ chain: UnsafePointer<Chain<L.Scalar>>, _ layer: UnsafePointer<ChainLayer<L.Scalar>>, factor: L, slope: L
) {
  let flow = L(chain.pointee.seed * chain.pointee.scale)
  let count = chain.pointee.samples * layer.pointee.outputs
  var index = 0
  while index < count {
    let difference = L(at: UnsafePointer(layer.pointee.a) + index) - L(at: chain.pointee.y + index)
    (difference * difference * factor).store(to: chain.pointee.scratch + index)
    (flow * (slope * difference)).store(to: layer.pointee.da + index)
    index += L.count
  }
  sum(chain.pointee.scratch, count, times: chain.pointee.scale, into: chain.pointee.lossValue)
}

/// The sum of the rows, from first to last; the last strip may sum columns of the one before again.
@inline(never)
private func sumRows<L: Lanes, H: Lanes, S: Lanes>(
  _: L.Type, _: H.Type, _: S.Type, _ start: UnsafePointer<L.Scalar>, into sums: UnsafeMutablePointer<L.Scalar>, rows: Int, columns: Int
) where H.Scalar == L.Scalar, S.Scalar == L.Scalar {
  @inline(__always) func sum<V: SumLanes>(_: V.Type, _ column: Int) where V.Scalar == L.Scalar {
    var total = V(0)
    var source = start + column
    var left = rows
    while left > 0 {
      total = total + V(at: source)
      source += columns
      left &-= 1
    }
    total.store(to: sums + column)
  }
  var column = 0
  while column + L.count <= columns {
    sum(L.self, column)
    column += L.count
  }
  if column == columns { return }
  if columns >= L.count {
    sum(L.self, columns - L.count)
  } else if columns >= H.count {
    sum(H.self, 0)
    if columns > H.count { sum(H.self, columns - H.count) }
  } else {
    while column < columns {
      sum(S.self, column)
      column += 1
    }
  }
}
