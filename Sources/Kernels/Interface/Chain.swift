/// A network of dense layers with its loss, as places in a recorded graph's buffers: what one call passes forwards and backwards.
///
/// All buffers of the samples are padded. The pass sets z, a, the loss and every gradient; it adds to none.
@frozen public struct Chain<T> {
  @frozen public enum Loss: UInt8, Sendable {
    /// ½ or whole squares of ŷ − y, by the scale.
    case squares, halfSquares
    /// bce of σ(z), the last activation being sigmoid.
    case binaryCrossEntropy
    /// cross-entropy of softmax(z), the last activation being softmax.
    case crossEntropy
  }

  public var layers: UnsafeMutablePointer<ChainLayer<T>>
  public var layerCount: Int
  public var samples: Int
  public var loss: Loss
  /// What the summed loss is multiplied by: 1/n or 1/(n·m).
  public var scale: T
  /// ∂L/∂L: other than 1 where the loss is scaled.
  public var seed: T
  public var y: UnsafePointer<T>
  public var lossValue: UnsafeMutablePointer<T>
  /// For a transposed weight matrix, or the parts of the loss.
  public var scratch: UnsafeMutablePointer<T>
  /// What multiplies instead, where a product is large: it may share the work with another thread; false when the pass is to stop.
  public var largeProduct: (@convention(c) (UnsafeRawPointer) -> Bool)?
  /// Multiplications from which a product is large.
  public var largeProductSize: Int
  /// Steps to be made in a row: a pass, then an update, and again; without it there is one pass.
  public var row: UnsafeMutablePointer<ChainSteps<T>>?

  @inlinable public init(
    layers: UnsafeMutablePointer<ChainLayer<T>>, layerCount: Int, samples: Int, loss: Loss, scale: T, seed: T, y: UnsafePointer<T>,
    lossValue: UnsafeMutablePointer<T>, scratch: UnsafeMutablePointer<T>,
    largeProduct: (@convention(c) (UnsafeRawPointer) -> Bool)? = nil, largeProductSize: Int = .max
  ) {
    self.layers = layers
    self.layerCount = layerCount
    self.samples = samples
    self.loss = loss
    self.scale = scale
    self.seed = seed
    self.y = y
    self.lossValue = lossValue
    self.scratch = scratch
    self.largeProduct = largeProduct
    self.largeProductSize = largeProductSize
    row = nil
  }

  /// Numbers of scratch that a chain of these widths needs.
  public static func scratchCount(samples: Int, widths: [Int]) -> Int {
    let transposed = zip(widths, widths.dropFirst()).map { $0 * $1 }.max() ?? 0
    return max(transposed, samples * (widths.last ?? 1)) + kernelPadding
  }
}

/// Training steps of a chain on the same samples, one after the other: pass, update, and whether all is finite.
@frozen public struct ChainSteps<T> {
  @frozen public enum Ending: UInt8, Sendable { case done, lossNotFinite, parametersNotFinite }

  public var count: Int
  /// How many there have been; the last one's loss or parameters may not be finite.
  public var made = 0
  public var ending = Ending.done
  /// Each step's loss, before its update.
  public var losses: UnsafeMutablePointer<T>
  public var update: UnsafePointer<UpdateCall<T>>

  @inlinable public init(count: Int, losses: UnsafeMutablePointer<T>, update: UnsafePointer<UpdateCall<T>>) {
    self.count = count
    self.losses = losses
    self.update = update
  }
}

/// One dense layer of a chain: z = x @ W + b, a = f(z).
@frozen public struct ChainLayer<T> {
  public var inputs: Int
  public var outputs: Int
  /// Of the last layer only with a loss that does not go straight to z.
  public var function: ElementFunction
  public var slope: T
  public var x: UnsafePointer<T>
  public var w: UnsafePointer<T>
  public var b: UnsafePointer<T>
  public var z: UnsafeMutablePointer<T>
  /// z itself for the identity.
  public var a: UnsafeMutablePointer<T>
  /// Nil for the first layer, unless it is asked for.
  public var dx: UnsafeMutablePointer<T>?
  public var dw: UnsafeMutablePointer<T>
  public var db: UnsafeMutablePointer<T>
  public var dz: UnsafeMutablePointer<T>
  public var da: UnsafeMutablePointer<T>

  @inlinable public init(
    inputs: Int, outputs: Int, function: ElementFunction, slope: T, x: UnsafePointer<T>, w: UnsafePointer<T>, b: UnsafePointer<T>,
    z: UnsafeMutablePointer<T>, a: UnsafeMutablePointer<T>, dx: UnsafeMutablePointer<T>?, dw: UnsafeMutablePointer<T>,
    db: UnsafeMutablePointer<T>, dz: UnsafeMutablePointer<T>, da: UnsafeMutablePointer<T>
  ) {
    self.inputs = inputs
    self.outputs = outputs
    self.function = function
    self.slope = slope
    self.x = x
    self.w = w
    self.b = b
    self.z = z
    self.a = a
    self.dx = dx
    self.dw = dw
    self.db = db
    self.dz = dz
    self.da = da
  }
}
