import Kernels

/// A chain of dense layers forwards, its loss, and backwards again.
@inline(__always)
func chainPass<L: Lanes, S: Lanes>(_: L.Type, _: S.Type, _ chain: UnsafePointer<Chain<L.Scalar>>) where S.Scalar == L.Scalar {
  let chain = chain.pointee
  let n = chain.samples
  for index in 0..<chain.layerCount {
    let layer = chain.layers + index
    let (k, m) = (layer.pointee.inputs, layer.pointee.outputs)
    multiply(
      L.self,
      ProductCall(
        a: layer.pointee.x, aRowStride: k, aInnerStride: 1, b: layer.pointee.w, bStride: m, c: layer.pointee.z, cStride: m, rows: n,
        inner: k, columns: m, start: .row, row: layer.pointee.b, isPadded: true))
    let isFused = index == chain.layerCount - 1 && (chain.loss == .binaryCrossEntropy || chain.loss == .crossEntropy)
    if !isFused && layer.pointee.function != .identity {
      activateLayer(L.self, S.self, layer.pointee, count: n * m)
    }
  }
  let last = chain.layers + (chain.layerCount - 1)
  let count = n * last.pointee.outputs
  switch chain.loss {
  case .binaryCrossEntropy: binaryCrossEntropy(L.self, chain, last.pointee, count: count)
  case .crossEntropy: crossEntropy(L.self, chain, last.pointee)
  case .squares: squares(L.self, chain, last.pointee, count: count, factor: L(1), slope: L(2))
  case .halfSquares: squares(L.self, chain, last.pointee, count: count, factor: L(1) / L(2), slope: L(1))
  }
  var index = chain.layerCount - 1
  while index >= 0 {
    let layer = chain.layers + index
    let (k, m) = (layer.pointee.inputs, layer.pointee.outputs)
    let isFused = index == chain.layerCount - 1 && (chain.loss == .binaryCrossEntropy || chain.loss == .crossEntropy)
    if !isFused && layer.pointee.function != .identity {
      activateLayerBackward(L.self, S.self, layer.pointee, count: n * m)
    }
    let dz = UnsafePointer(layer.pointee.dz)
    multiply(
      L.self,
      ProductCall(
        a: layer.pointee.x, aRowStride: 1, aInnerStride: k, b: dz, bStride: m, c: layer.pointee.dw, cStride: m, rows: k, inner: n,
        columns: m, isPadded: true))
    sumRows(L.self, dz, into: layer.pointee.db, rows: n, columns: m)
    if let dx = layer.pointee.dx {
      var transposed = layer.pointee.w
      if m > 1 {
        transpose(layer.pointee.w, into: chain.scratch, rows: k, columns: m)
        transposed = UnsafePointer(chain.scratch)
      }
      multiply(
        L.self,
        ProductCall(
          a: dz, aRowStride: m, aInnerStride: 1, b: transposed, bStride: k, c: dx, cStride: k, rows: n, inner: m, columns: k,
          isPadded: true))
    }
    index -= 1
  }
}

/// Kept out of line: three calls share it.
@inline(never)
private func multiply<L: Lanes>(_: L.Type, _ call: ProductCall<L.Scalar>) { product(L.self, call) }

@inline(never)
private func activateLayer<L: Lanes, S: Lanes>(_: L.Type, _: S.Type, _ layer: ChainLayer<L.Scalar>, count: Int) where S.Scalar == L.Scalar {
  // Padded buffers take whole vectors.
  activate(
    L.self, S.self,
    ElementCall(
      function: layer.function, slope: layer.slope, count: (count + L.count - 1) / L.count * L.count, x: UnsafePointer(layer.z), y: layer.a,
      dy: UnsafePointer(layer.da), dx: layer.dz, adds: false))
}

@inline(never)
private func activateLayerBackward<L: Lanes, S: Lanes>(
  _: L.Type, _: S.Type, _ layer: ChainLayer<L.Scalar>, count: Int
) where S.Scalar == L.Scalar {
  activateBackward(
    L.self, S.self,
    ElementCall(
      function: layer.function, slope: layer.slope, count: (count + L.count - 1) / L.count * L.count, x: UnsafePointer(layer.z), y: layer.a,
      dy: UnsafePointer(layer.da), dx: layer.dz, adds: false))
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
private func binaryCrossEntropy<L: Lanes>(_: L.Type, _ chain: Chain<L.Scalar>, _ layer: ChainLayer<L.Scalar>, count: Int) {
  let flow = L(chain.seed * chain.scale)
  var index = 0
  while index < count {
    let z = L(at: UnsafePointer(layer.z) + index)
    let y = L(at: chain.y + index)
    let isNegative = z < L(0)
    let power = (-z.magnitude).exponentialOfNegative
    let a = L(1).replaced(by: power, where: isNegative) / (L(1) + power)
    a.store(to: layer.a + index)
    ((z.replaced(by: L(0), where: isNegative) + power.logarithmOnePlus) - z * y).store(to: chain.scratch + index)
    (flow * (a - y)).store(to: layer.dz + index)
    index += L.count
  }
  sum(chain.scratch, count, times: chain.scale, into: chain.lossValue)
}

/// Row by row: softmax(z), −Σ y·ln a through log-sum-exp, and (softmax(z)·Σy − y)·scale.
///
/// What a vector writes past its row is overwritten by the next row, or lies in the padding.
@inline(never)
private func crossEntropy<L: Lanes>(_: L.Type, _ chain: Chain<L.Scalar>, _ layer: ChainLayer<L.Scalar>) {
  let width = layer.outputs
  let flow = L(chain.seed * chain.scale)
  var loss: L.Scalar = 0
  for row in 0..<chain.samples {
    let z = layer.z + row * width
    let y = chain.y + row * width
    let a = layer.a + row * width
    let dz = layer.dz + row * width
    var largest = z[0]
    for index in 1..<max(width, 1) where z[index] > largest { largest = z[index] }
    let shift = L(largest)
    var index = 0
    while index < width {
      (L(at: UnsafePointer(z) + index) - shift).exponentialOfNegative.store(to: a + index)
      index += L.count
    }
    var total: L.Scalar = 0
    for index in 0..<width { total += a[index] }
    let logSum: L.Scalar = largest + L.logarithm(total)
    var weight: L.Scalar = 0
    for index in 0..<width { weight += y[index] }
    for index in 0..<width where y[index] != 0 { loss += y[index] * (logSum - z[index]) }
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
  chain.lossValue.pointee = loss * chain.scale
}

/// Σ (ŷ − y)², or half of it, and what flows back from it.
@inline(never)
private func squares<L: Lanes>(
  _: L.Type, _ chain: Chain<L.Scalar>, _ layer: ChainLayer<L.Scalar>, count: Int, factor: L, slope: L
) {
  let flow = L(chain.seed * chain.scale)
  var index = 0
  while index < count {
    let difference = L(at: UnsafePointer(layer.a) + index) - L(at: chain.y + index)
    (difference * difference * factor).store(to: chain.scratch + index)
    (flow * (slope * difference)).store(to: layer.da + index)
    index += L.count
  }
  sum(chain.scratch, count, times: chain.scale, into: chain.lossValue)
}

/// The sum of the rows, from first to last.
@inline(never)
private func sumRows<L: Lanes>(
  _: L.Type, _ rows: UnsafePointer<L.Scalar>, into sums: UnsafeMutablePointer<L.Scalar>, rows count: Int, columns: Int
) {
  var column = 0
  while column < columns {
    var total = L(0)
    for row in 0..<count { total = total + L(at: rows + row * columns + column) }
    if column + L.count <= columns { total.store(to: sums + column) } else { total.store(first: columns - column, to: sums + column) }
    column += L.count
  }
}

@inline(__always)
private func transpose<T: BinaryFloatingPoint>(_ w: UnsafePointer<T>, into result: UnsafeMutablePointer<T>, rows: Int, columns: Int) {
  for i in 0..<rows {
    for j in 0..<columns { result[j * rows + i] = w[i * columns + j] }
  }
}
